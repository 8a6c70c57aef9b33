package riskcapital.bench.stress;

/** Identifiers with the check digits that the ingesters look for. */
final class CheckDigits {
  private static final int ALPHABET = 36;
  private static final int CNPJ_WEIGHTS = 8;

  private CheckDigits() {}

  /** ISO 6166: eleven characters and a check digit by Luhn over letters as 10 to 35. */
  static String isin(String base) {
    StringBuilder digits = new StringBuilder();
    base.chars().forEach(c -> digits.append(Character.digit(c, ALPHABET)));
    int sum = 0;
    for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
      int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      int counted = fromRight % 2 == 0 ? 2 * digit : digit;
      sum += counted / 10 + counted % 10;
    }
    return base + (10 - sum % 10) % 10;
  }

  /** The Brazilian company number: twelve digits and two check digits modulo 11. */
  static String cnpj(String base) {
    String first = base + modulo11(base);
    return first + modulo11(first);
  }

  private static int modulo11(String digits) {
    int sum = 0;
    for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
      int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      sum += digit * (2 + fromRight % CNPJ_WEIGHTS);
    }
    return sum % 11 < 2 ? 0 : 11 - sum % 11;
  }
}
