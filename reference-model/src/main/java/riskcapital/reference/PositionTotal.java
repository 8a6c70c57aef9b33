package riskcapital.reference;

import java.math.BigDecimal;

/**
 * The rows of one asset type in one portfolio, summed in the fund's base currency (scale 2). Each
 * row is rounded before it is summed; gross figures never net.
 *
 * @param grossNotional Σ|notional|, a row without notional counts as zero
 * @param grossMarketValue Σ|market value|
 * @param netMarketValue Σ market value
 * @param exposureAmount Σ|notional|, of a row without notional its |market value|
 * @param count number of rows
 */
public record PositionTotal(
    BigDecimal grossNotional,
    BigDecimal grossMarketValue,
    BigDecimal netMarketValue,
    BigDecimal exposureAmount,
    int count) {
  static final PositionTotal EMPTY =
      new PositionTotal(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

  PositionTotal plus(PositionTotal other) {
    return new PositionTotal(
        grossNotional.add(other.grossNotional),
        grossMarketValue.add(other.grossMarketValue),
        netMarketValue.add(other.netMarketValue),
        exposureAmount.add(other.exposureAmount),
        count + other.count);
  }
}
