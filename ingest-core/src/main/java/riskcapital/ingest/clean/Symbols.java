package riskcapital.ingest.clean;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cleaning of enumerations in any case. {@code UNSPECIFIED} is the wire's own symbol and never a
 * source's.
 */
public final class Symbols<E extends Enum<E>> {
  private static final String UNSPECIFIED = "UNSPECIFIED";
  private final Map<String, E> byName;

  /** Takes the symbols of an enumeration. */
  public Symbols(Class<E> type) {
    byName =
        Arrays.stream(type.getEnumConstants())
            .filter(symbol -> !symbol.name().equals(UNSPECIFIED))
            .collect(Collectors.toUnmodifiableMap(Enum::name, symbol -> symbol));
  }

  /**
   * Cleans a symbol.
   *
   * @param text trimmed
   */
  public Cleaned<E> clean(String text) {
    E symbol = byName.get(text.toUpperCase(Locale.ROOT));
    return symbol == null
        ? Cleaned.unreadable(Text.quote(text) + " is none of the values that the field takes")
        : Cleaned.clean(symbol);
  }
}
