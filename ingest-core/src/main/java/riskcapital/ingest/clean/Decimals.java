package riskcapital.ingest.clean;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Cleaning of decimals. Never by way of a floating-point number, and at a cost bounded by the text:
 * an exponent is compared with the column before any digit is written out.
 */
public final class Decimals {
  private static final int NEGLIGIBLE = 60;

  private Decimals() {}

  /**
   * Cleans a decimal.
   *
   * @param text of a JSON number or string, trimmed
   * @return the value in exactly the column's scale
   */
  public static Cleaned<BigDecimal> clean(String text, DecimalColumn column) {
    if (text.length() > DecimalText.MAX_LENGTH) {
      return Cleaned.unfit("a number of more than " + DecimalText.MAX_LENGTH + " characters");
    }
    String plain = DecimalText.plain(text);
    if (plain == null) {
      return Cleaned.unreadable(Text.quote(text) + " is no decimal, or can be read in two ways");
    }
    BigDecimal value = parse(plain);
    return value == null ? outside(text, column) : fit(value, text, column);
  }

  private static @Nullable BigDecimal parse(String plain) {
    try {
      return new BigDecimal(plain);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Cleaned<BigDecimal> fit(BigDecimal value, String text, DecimalColumn column) {
    if (value.signum() == 0) {
      return Cleaned.clean(BigDecimal.ZERO.setScale(column.scale()));
    }
    long magnitude = (long) value.precision() - value.scale();
    if (magnitude > column.integerDigits()) {
      return outside(text, column);
    }
    boolean rounded = column.excess() == DecimalColumn.Excess.ROUNDED;
    if (magnitude < -NEGLIGIBLE) {
      return rounded
          ? Cleaned.clean(BigDecimal.ZERO.setScale(column.scale()))
          : excess(text, column);
    }
    BigDecimal scaled = value.setScale(column.scale(), RoundingMode.HALF_EVEN);
    if (!rounded && value.scale() > column.scale() && scaled.compareTo(value) != 0) {
      return excess(text, column);
    }
    return scaled.precision() > column.precision() ? outside(text, column) : Cleaned.clean(scaled);
  }

  private static Cleaned<BigDecimal> outside(String text, DecimalColumn column) {
    return Cleaned.unfit(
        Text.quote(text) + " has more than " + column.integerDigits() + " digits before the point");
  }

  private static Cleaned<BigDecimal> excess(String text, DecimalColumn column) {
    return Cleaned.unfit(
        Text.quote(text) + " has more than " + column.scale() + " digits after the point");
  }
}
