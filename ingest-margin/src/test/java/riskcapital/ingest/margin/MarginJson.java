package riskcapital.ingest.margin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A submission's version as JSON, field by field. */
final class MarginJson {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private MarginJson() {}

  /** A valid original. */
  static MarginJson item(String submissionId, int version) {
    return new MarginJson()
        .with("submissionId", "\"" + submissionId + "\"")
        .with("version", Integer.toString(version))
        .with("mode", "\"ORIGINAL\"")
        .with("managerId", "7")
        .with("fundId", "101")
        .with("referenceDate", "\"2026-11-19\"")
        .with("submittedAt", "\"2026-11-20T11:00:00Z\"")
        .with("updatedAt", "\"2026-11-20T12:00:00Z\"")
        .with("currency", "\"BRL\"")
        .with("marginLocal", "1000.00")
        .with("methodology", "\"SPAN\"");
  }

  /** With a field's raw JSON. */
  MarginJson with(String field, String json) {
    fields.put(field, json);
    return this;
  }

  MarginJson without(String field) {
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
