package riskcapital.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of a portfolio, as far as its totals need it.
 *
 * @param notional in the row's currency, null when the row has none
 * @param marketValue signed, in the row's currency
 * @param fxRate base currency per unit of the row's currency; 1 where they are equal
 */
public record PositionRow(
    String assetTypeCode,
    @Nullable BigDecimal notional,
    BigDecimal marketValue,
    BigDecimal fxRate) {

  /** The position totals of a portfolio by asset type code (section 3). */
  public static Map<String, PositionTotal> totals(Iterable<PositionRow> rows) {
    Map<String, PositionTotal> totals = new TreeMap<>();
    for (PositionRow row : rows) {
      totals.merge(row.assetTypeCode, row.total(), PositionTotal::plus);
    }
    return totals;
  }

  private PositionTotal total() {
    BigDecimal value = inBase(marketValue);
    BigDecimal grossNotional = notional == null ? BigDecimal.ZERO : inBase(notional).abs();
    BigDecimal exposure = notional == null ? value.abs() : grossNotional;
    return new PositionTotal(grossNotional, value.abs(), value, exposure, 1);
  }

  private BigDecimal inBase(BigDecimal amount) {
    return amount.multiply(fxRate).setScale(2, RoundingMode.HALF_EVEN);
  }
}
