package riskcapital.consolidator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
   * A row per item; dates as ISO text, instants as UTC {@code DATETIME(6)}, decimals as text: of a
   * number with a fraction MySQL makes a double.
   */
  public static <T> String of(
      Collection<T> items, Function<? super T, ? extends List<? extends @Nullable Object>> row) {
    return JSON.writeValueAsString(
        items.stream().map(item -> row.apply(item).stream().map(JsonRows::cell).toList()).toList());
  }

  /** A row of one column per id. */
  public static String ofIds(Collection<Long> ids) {
    return of(ids, List::of);
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return DATETIME.format(instant);
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value == null || value instanceof Number ? value : value.toString();
  }
}
