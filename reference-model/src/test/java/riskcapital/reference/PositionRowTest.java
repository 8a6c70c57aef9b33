package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionRowTest {
  @Test
  void totalsAreGrossAndInTheBaseCurrency() {
    assertThat(
            PositionRow.totals(
                List.of(
                    row("SWAP", "-100.00", "-3.00", "2"),
                    row("SWAP", "40.00", "5.00", "1"),
                    row("SWAP", null, "-7.00", "1"),
                    row("CASH", null, "9.00", "1"))))
        .isEqualTo(
            Map.of(
                "SWAP", total("240.00", "18.00", "-8.00", "247.00", 3),
                "CASH", total("0", "9.00", "9.00", "9.00", 1)));
  }

  @Test
  void eachRowIsRoundedHalfEvenBeforeItIsSummed() {
    assertThat(
            PositionRow.totals(
                List.of(row("SWAP", "0.05", "0.05", "0.5"), row("SWAP", "0.03", "0.03", "0.5"))))
        .isEqualTo(Map.of("SWAP", total("0.04", "0.04", "0.04", "0.04", 2)));
  }

  private static PositionRow row(String code, @Nullable String notional, String value, String fx) {
    return new PositionRow(
        code,
        notional == null ? null : new BigDecimal(notional),
        new BigDecimal(value),
        new BigDecimal(fx));
  }

  private static PositionTotal total(
      String notional, String gross, String net, String exposure, int count) {
    return new PositionTotal(
        new BigDecimal(notional),
        new BigDecimal(gross),
        new BigDecimal(net),
        new BigDecimal(exposure),
        count);
  }
}
