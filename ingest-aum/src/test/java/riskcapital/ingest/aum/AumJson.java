package riskcapital.ingest.aum;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An AUM item as JSON, field by field. */
final class AumJson {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private AumJson() {}

  /** A valid item with the required fields only. */
  static AumJson item(long fundId, int revision) {
    return new AumJson()
        .with("fundId", Long.toString(fundId))
        .with("fundName", "\"Fund " + fundId + "\"")
        .with("fundCnpj", "\"11.222.333/0001-81\"")
        .with("managerId", "7")
        .with("managerName", "\"Manager 7\"")
        .with("fundClass", "\"EQUITY\"")
        .with("referenceDate", "\"2026-11-19\"")
        .with("revision", Integer.toString(revision))
        .with("updatedAt", "\"2026-11-20T12:00:00Z\"")
        .with("currency", "\"BRL\"")
        .with("aum", "1000000.00");
  }

  /** With a field's raw JSON. */
  AumJson with(String field, String json) {
    fields.put(field, json);
    return this;
  }

  AumJson without(String field) {
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
