package riskcapital.ingest.clean;

import java.math.BigDecimal;

/** Cleaning of whole numbers. Zeros after a decimal mark are dropped, as for decimals. */
public final class Integers {
  private static final DecimalColumn WHOLE = new DecimalColumn(28, 8, DecimalColumn.Excess.REFUSED);

  private Integers() {}

  /**
   * Cleans a whole number.
   *
   * @param text of a JSON number or string, trimmed
   */
  public static Cleaned<Long> clean(String text, long least, long greatest) {
    Cleaned<BigDecimal> decimal = Decimals.clean(text, WHOLE);
    if (decimal instanceof Cleaned.Unclean<BigDecimal> unclean) {
      return unclean.rule() == ValueRule.COM_001_READABLE
          ? Cleaned.unreadable(Text.quote(text) + " is no whole number")
          : Cleaned.unfit(outside(text, least, greatest));
    }
    BigDecimal value = ((Cleaned.Clean<BigDecimal>) decimal).value();
    if (value.stripTrailingZeros().scale() > 0) {
      return Cleaned.unreadable(Text.quote(text) + " is no whole number");
    }
    boolean fits =
        value.compareTo(BigDecimal.valueOf(least)) >= 0
            && value.compareTo(BigDecimal.valueOf(greatest)) <= 0;
    return fits
        ? Cleaned.clean(value.longValueExact())
        : Cleaned.unfit(outside(text, least, greatest));
  }

  private static String outside(String text, long least, long greatest) {
    return Text.quote(text) + " is not between " + least + " and " + greatest;
  }
}
