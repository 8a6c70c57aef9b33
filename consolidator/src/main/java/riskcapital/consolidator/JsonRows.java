package riskcapital.consolidator;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as a JSON array of arrays, the parameter of MySQL's {@code JSON_TABLE}: one statement with a
 * constant text takes any number of keys.
 */
public final class JsonRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter DATETIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private JsonRows() {}

  /**
   * A row per item; whole numbers as such, dates as ISO text, instants as UTC {@code DATETIME(6)},
   * decimals as text: of a number with a fraction MySQL makes a double. Anything else is its text.
   *
   * @throws IllegalArgumentException for a number of another type
   */
  public static <T> String of(
      Collection<T> items, Function<? super T, ? extends List<? extends @Nullable Object>> row) {
    StringWriter rows = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(rows)) {
      json.writeStartArray();
      for (T item : items) {
        json.writeStartArray();
        row.apply(item).forEach(value -> write(json, value));
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    return rows.toString();
  }

  /** A row of one column per id. */
  public static String ofIds(Collection<Long> ids) {
    return of(ids, List::of);
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof BigInteger number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal decimal) {
      json.writeString(decimal.toPlainString());
    } else if (value instanceof Instant instant) {
      json.writeString(DATETIME.format(instant));
    } else if (value instanceof Number) {
      throw new IllegalArgumentException("no column takes a " + value.getClass().getSimpleName());
    } else {
      json.writeString(value.toString());
    }
  }
}
