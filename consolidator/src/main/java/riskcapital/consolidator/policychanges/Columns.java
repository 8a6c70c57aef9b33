package riskcapital.consolidator.policychanges;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows of policy as columns, and back. */
final class Columns {
  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Columns() {}

  /** Every column by name, in the order of the row's components. */
  static Map<String, @Nullable Object> of(PolicyRow row) {
    return MAPPER.convertValue(row, MAP);
  }

  /**
   * The row of some columns; texts are read as their column's type.
   *
   * @throws tools.jackson.core.JacksonException whose path names the column that can't be read
   */
  static <R extends PolicyRow> R row(
      Class<R> type, Map<String, ? extends @Nullable Object> columns) {
    return MAPPER.convertValue(columns, type);
  }

  /** Columns as the text of a JSON object. */
  static String json(Object columns) {
    return MAPPER.writeValueAsString(columns);
  }

  /** Columns of the text of a JSON object. */
  static Map<String, Object> parse(String json) {
    return MAPPER.readValue(json, MAP);
  }
}
