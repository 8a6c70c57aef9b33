package riskcapital.simulator.item;

import java.math.BigDecimal;
import riskcapital.simulator.chance.Dice;

/** The forms in which a source may write a decimal without its becoming ambiguous. */
final class DecimalForms {

  private static final int AMBIGUOUS_DIGITS = 3;

  private DecimalForms() {}

  /** Decimal comma, with dots between groups or without: {@code 1.234,56}, {@code 0,125}. */
  static String comma(BigDecimal value, Dice dice) {
    BigDecimal precise = value.scale() <= 0 ? value.setScale(2) : value;
    String plain = precise.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = plain.substring(0, point);
    String fraction = plain.substring(point + 1);
    if (fraction.length() == AMBIGUOUS_DIGITS) {
      fraction += "0";
    }
    String grouped = dice.happens(0.5) ? groups(whole) : whole;
    return (value.signum() < 0 ? "-" : "") + grouped + "," + fraction;
  }

  /** More zeros at the end than the column keeps. */
  static String trailingZeros(BigDecimal value, Dice dice) {
    return value.setScale(Math.max(value.scale(), 0) + 1 + dice.below(12)).toPlainString();
  }

  private static String groups(String whole) {
    StringBuilder grouped = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, '.');
    }
    return grouped.toString();
  }
}
