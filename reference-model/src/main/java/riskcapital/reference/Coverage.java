package riskcapital.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How many of the expected submissions are there (section 9).
 *
 * @param expected funds required
 * @param received of those, not missing and with an anchor
 */
public record Coverage(long expected, long received) {
  private static final int SCALE = 2;

  /** Over the given funds. */
  public static Coverage of(Collection<FundStatus> funds) {
    return new Coverage(
        funds.stream().filter(FundStatus::required).count(),
        funds.stream()
            .filter(fund -> fund.required() && !fund.isMissing() && fund.anchor() != null)
            .count());
  }

  public long pending() {
    return expected - received;
  }

  /** Received of expected in percent, half to even; null when none is expected. */
  public @Nullable BigDecimal percent() {
    return expected == 0
        ? null
        : BigDecimal.valueOf(received)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(expected), SCALE, RoundingMode.HALF_EVEN);
  }
}
