package riskcapital.ingest.clean;

import java.util.Locale;

/** ISINs (ISO 6166): two letters, nine letters or digits, a check digit by Luhn's rule. */
public final class Isin {
  /** Characters of an ISIN. */
  public static final int LENGTH = 12;

  private Isin() {}

  /** Whether a text is an ISIN with a right check digit; letters in any case. */
  public static boolean isValid(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    String isin = text.toUpperCase(Locale.ROOT);
    int sum = 0;
    boolean doubled = false;
    for (int i = LENGTH - 1; i >= 0; i--) {
      char c = isin.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      if ((i < 2 && !letter) || (i == LENGTH - 1 && !digit) || (!letter && !digit)) {
        return false;
      }
      int value = letter ? c - 'A' + 10 : c - '0';
      sum += luhn(value % 10, doubled);
      doubled = !doubled;
      if (letter) {
        sum += luhn(value / 10, doubled);
        doubled = !doubled;
      }
    }
    return sum % 10 == 0;
  }

  private static int luhn(int digit, boolean doubled) {
    int value = doubled ? digit * 2 : digit;
    return value > 9 ? value - 9 : value;
  }
}
