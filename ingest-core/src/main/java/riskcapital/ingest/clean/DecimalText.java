package riskcapital.ingest.clean;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which a decimal may be written, brought to the one that Java reads.
 *
 * <p>A lone dot is the decimal point. A comma is the decimal mark if it is not followed by exactly
 * three digits, or if dot groups or a leading {@code 0} precede it. Whatever else has a comma or
 * several dots could be read in two ways and is not read at all.
 */
final class DecimalText {
  /** Longest text looked at: longer ones do not fit any column anyway. */
  static final int MAX_LENGTH = 1_000;

  private static final String EXPONENT = "(?:[eE][+-]?[0-9]+)?";
  private static final Pattern COMMA_MARK = Pattern.compile("[+-]?([0-9]*),([0-9]+)" + EXPONENT);
  private static final Pattern DOT_GROUPS =
      Pattern.compile("[+-]?[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+" + EXPONENT);
  private static final int GROUP = 3;

  private DecimalText() {}

  /** The text with a dot as decimal mark and no groups; null when it is no decimal or ambiguous. */
  static @Nullable String plain(String text) {
    if (text.indexOf(',') < 0) {
      return isPlain(text) ? text : null;
    }
    if (DOT_GROUPS.matcher(text).matches()) {
      return text.replace(".", "").replace(',', '.');
    }
    var matcher = COMMA_MARK.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    boolean leadingZero = matcher.group(1).startsWith("0");
    boolean mark = matcher.group(2).length() != GROUP || leadingZero;
    return mark ? text.replace(',', '.') : null;
  }

  /** Sign, digits with at most one dot and one digit at least after it, exponent. */
  private static boolean isPlain(String text) {
    int at = skipSign(text, 0);
    int integers = digits(text, at);
    at += integers;
    int fractions = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      fractions = digits(text, at + 1);
      if (fractions == 0) {
        return false;
      }
      at += 1 + fractions;
    }
    if (integers + fractions == 0) {
      return false;
    }
    if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
      at = skipSign(text, at + 1);
      int exponent = digits(text, at);
      at += exponent;
      return exponent > 0 && at == text.length();
    }
    return at == text.length();
  }

  private static int skipSign(String text, int at) {
    boolean sign = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    return sign ? at + 1 : at;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }
}
