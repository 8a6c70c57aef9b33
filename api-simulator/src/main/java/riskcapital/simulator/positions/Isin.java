package riskcapital.simulator.positions;

/** ISO 6166: two letters, nine characters, a check digit by Luhn over letters as 10 to 35. */
final class Isin {

  private Isin() {}

  /** The eleven characters with their check digit. */
  static String of(String base) {
    return base + checkDigit(base);
  }

  /** The same number with a check digit that is wrong. */
  static String spoilt(String isin) {
    int digit = isin.charAt(isin.length() - 1) - '0';
    return isin.substring(0, isin.length() - 1) + (digit + 1) % 10;
  }

  private static int checkDigit(String base) {
    StringBuilder digits = new StringBuilder();
    for (char character : base.toCharArray()) {
      digits.append(Character.digit(character, 36));
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return (10 - sum % 10) % 10;
  }
}
