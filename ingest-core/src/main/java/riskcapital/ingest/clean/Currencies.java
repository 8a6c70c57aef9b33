package riskcapital.ingest.clean;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Cleaning of currencies: ISO 4217 codes in any case, withdrawn ones included. */
public final class Currencies {
  private static final Map<String, String> KNOWN =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableMap(code -> code, code -> code));

  private Currencies() {}

  /**
   * Cleans a currency.
   *
   * @param text trimmed
   */
  public static Cleaned<String> clean(String text) {
    String known = KNOWN.get(text);
    if (known == null && text.length() == 3) {
      known = KNOWN.get(text.toUpperCase(Locale.ROOT));
    }
    return known == null
        ? Cleaned.unreadable(Text.quote(text) + " is no ISO 4217 code")
        : Cleaned.clean(known);
  }

  /** The codes that are taken. */
  static Set<String> known() {
    return KNOWN.keySet();
  }
}
