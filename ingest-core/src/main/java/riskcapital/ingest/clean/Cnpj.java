package riskcapital.ingest.clean;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cleaning of CNPJs, Brazil's register numbers of legal entities: masked ({@code
 * 12.ABC.345/01DE-35}) or bare, numeric or in the alphanumeric form of 2026 (Receita Federal,
 * Instrução Normativa 2.229/2024). Twelve characters count by their ASCII code less 48, with
 * weights 2 to 9 from the right, modulo 11; two numeric check digits follow.
 */
public final class Cnpj {
  private static final Pattern MASKED =
      Pattern.compile("[0-9A-Z]{2}\\.[0-9A-Z]{3}\\.[0-9A-Z]{3}/[0-9A-Z]{4}-[0-9]{2}");
  private static final Pattern BARE = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");
  private static final String NOBODY = "00000000000000";
  private static final int BODY = 12;

  private Cnpj() {}

  /**
   * Cleans a CNPJ.
   *
   * @param text trimmed
   * @return fourteen characters without mask
   */
  public static Cleaned<String> clean(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    String bare = MASKED.matcher(upper).matches() ? upper.replaceAll("[./-]", "") : upper;
    if (!BARE.matcher(bare).matches()) {
      return Cleaned.unreadable(Text.quote(text) + " is no CNPJ");
    }
    boolean right =
        !bare.equals(NOBODY)
            && checkDigit(bare, BODY) == bare.charAt(BODY)
            && checkDigit(bare, BODY + 1) == bare.charAt(BODY + 1);
    return right
        ? Cleaned.clean(bare)
        : new Cleaned.Unclean<>(
            ValueRule.COM_006_CNPJ_CHECK_DIGITS, Text.quote(text) + " has wrong check digits");
  }

  private static char checkDigit(String cnpj, int length) {
    int sum = 0;
    int weight = 2;
    for (int i = length - 1; i >= 0; i--) {
      sum += (cnpj.charAt(i) - '0') * weight;
      weight = weight == 9 ? 2 : weight + 1;
    }
    int rest = sum % 11;
    return (char) ('0' + (rest < 2 ? 0 : 11 - rest));
  }
}
