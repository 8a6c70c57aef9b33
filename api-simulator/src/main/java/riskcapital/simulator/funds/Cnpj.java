package riskcapital.simulator.funds;

/**
 * The Brazilian company number: 12 characters, digits or, since 2026, also capital letters, and two
 * check digits modulo 11 over the characters' ASCII codes less 48.
 */
public final class Cnpj {

  private Cnpj() {}

  /** The 12 characters with their check digits. */
  public static String of(String base) {
    String first = base + checkDigit(base);
    return first + checkDigit(first);
  }

  /** {@code 12.345.678/0001-95}. */
  public static String masked(String bare) {
    return bare.substring(0, 2)
        + "."
        + bare.substring(2, 5)
        + "."
        + bare.substring(5, 8)
        + "/"
        + bare.substring(8, 12)
        + "-"
        + bare.substring(12);
  }

  private static int checkDigit(String characters) {
    int sum = 0;
    for (int i = 0; i < characters.length(); i++) {
      int weight = 2 + (characters.length() - 1 - i) % 8;
      sum += (characters.charAt(i) - '0') * weight;
    }
    int rest = sum % 11;
    return rest < 2 ? 0 : 11 - rest;
  }
}
