package riskcapital.simulator.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Cleans single values as the specification words it, for a second opinion on the facts. */
final class Cleaner {

  private static final Set<String> NAMES = Set.of("investorType", "fundClass", "status", "mode");
  private static final Set<String> DAYS = Set.of("referenceDate", "portfolioDate");
  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("aum", 2),
          Map.entry("notional", 2),
          Map.entry("marketValue", 2),
          Map.entry("marginLocal", 2),
          Map.entry("marginOffshore", 2),
          Map.entry("marginPosted", 2),
          Map.entry("shares", 8),
          Map.entry("navPerShare", 8),
          Map.entry("liquidityRatio", 8),
          Map.entry("returnDaily", 8),
          Map.entry("returnMonthly", 8),
          Map.entry("returnYtd", 8),
          Map.entry("var95", 8),
          Map.entry("var99", 8),
          Map.entry("ownMarginLimit", 8),
          Map.entry("quantity", 8),
          Map.entry("price", 8),
          Map.entry("fxRate", 8));

  private Cleaner() {}

  /** The cleaned value as text, or "null". */
  static String clean(String field, JsonNode raw) {
    if (raw.isMissingNode() || raw.isNull()) {
      return field.equals("status") ? "ACTIVE" : "null";
    }
    Integer scale = SCALES.get(field);
    String text = Normalizer.normalize(raw.asString().strip(), Normalizer.Form.NFC);
    if (scale != null) {
      BigDecimal value = raw.isNumber() ? raw.decimalValue() : new BigDecimal(pointed(text));
      return value.setScale(scale, RoundingMode.HALF_EVEN).toPlainString();
    } else if (NAMES.contains(field)) {
      return text.toUpperCase(Locale.ROOT);
    } else if (DAYS.contains(field)) {
      return iso(text);
    } else if (field.equals("fundCnpj")) {
      return text.replaceAll("[./-]", "");
    }
    return text.isEmpty() ? "null" : text;
  }

  private static String pointed(String text) {
    return text.contains(",") ? text.replace(".", "").replace(',', '.') : text;
  }

  private static String iso(String text) {
    if (text.contains("/")) {
      return text.substring(6) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2);
    }
    return text.contains("-")
        ? text
        : text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
  }
}
