package riskcapital.ingest.positions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A portfolio or a row of one as JSON, field by field. */
final class PositionJson {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private PositionJson() {}

  /** A valid portfolio of rows given as JSON. */
  static PositionJson portfolio(long fundId, List<?> rows) {
    return new PositionJson()
        .with("fundId", Long.toString(fundId))
        .with("portfolioDate", "\"2026-11-19\"")
        .with("revision", "1")
        .with("updatedAt", "\"2026-11-20T12:00:00Z\"")
        .with("baseCurrency", "\"BRL\"")
        .with(
            "positions",
            rows.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]")));
  }

  /** A valid row with the required fields only. */
  static PositionJson row() {
    return new PositionJson()
        .with("assetTypeCode", "\"SWAP\"")
        .with("quantity", "10")
        .with("marketValue", "100.00")
        .with("currency", "\"BRL\"");
  }

  /** With a field's raw JSON; a field that is there already moves to the end. */
  PositionJson with(String field, String json) {
    fields.remove(field);
    fields.put(field, json);
    return this;
  }

  PositionJson without(String field) {
    fields.remove(field);
    return this;
  }

  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
