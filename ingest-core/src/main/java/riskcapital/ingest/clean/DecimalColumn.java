package riskcapital.ingest.clean;

/**
 * A decimal column.
 *
 * @param precision digits in all
 * @param scale digits after the point
 * @param excess what becomes of digits beyond the scale other than zeros
 */
public record DecimalColumn(int precision, int scale, Excess excess) {
  /** Money: decimal(28,2); other digits beyond the scale are refused. */
  public static final DecimalColumn MONEY = new DecimalColumn(28, 2, Excess.REFUSED);

  /** Prices, quantities, shares, values at risk: decimal(28,8), rounded. */
  public static final DecimalColumn QUANTITY = new DecimalColumn(28, 8, Excess.ROUNDED);

  /** Rates, ratios, returns, limits: decimal(18,8), rounded. */
  public static final DecimalColumn RATE = new DecimalColumn(18, 8, Excess.ROUNDED);

  /** What becomes of digits beyond the scale. */
  public enum Excess {
    /** COM-007. */
    REFUSED,
    /** HALF_EVEN. */
    ROUNDED
  }

  /** Most digits before the point. */
  int integerDigits() {
    return precision - scale;
  }
}
