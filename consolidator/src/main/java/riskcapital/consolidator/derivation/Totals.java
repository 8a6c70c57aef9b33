package riskcapital.consolidator.derivation;

import java.math.BigDecimal;

/** Sums of positions, in the base currency of their portfolio. Gross never nets. */
public record Totals(
    BigDecimal grossNotional,
    BigDecimal grossMarketValue,
    BigDecimal netMarketValue,
    BigDecimal exposure,
    int count) {
  /** Of both together. */
  public Totals plus(Totals other) {
    return new Totals(
        grossNotional.add(other.grossNotional),
        grossMarketValue.add(other.grossMarketValue),
        netMarketValue.add(other.netMarketValue),
        exposure.add(other.exposure),
        count + other.count);
  }
}
