package riskcapital.run;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one side says of a fund: named values as comparable text, so that both sides' answers can be
 * compared and shown.
 */
final class Answer {
  private final SortedMap<String, String> values = new TreeMap<>();

  Answer put(String name, @Nullable Object value) {
    values.put(name, show(value));
    return this;
  }

  /** Adds to a list under one name; the order of additions does not matter. */
  Answer add(String name, String value) {
    values.merge(name, value, (all, one) -> sorted(all + ", " + one));
    return this;
  }

  /** Both texts of a value; - for none. */
  record Sides(String ours, String theirs) {}

  /** The values that differ, by name. */
  Map<String, Sides> differences(Answer other) {
    Map<String, Sides> differences = new LinkedHashMap<>();
    SortedMap<String, String> names = new TreeMap<>(values);
    names.putAll(other.values);
    for (String name : names.keySet()) {
      String ours = values.getOrDefault(name, "-");
      String theirs = other.values.getOrDefault(name, "-");
      if (!ours.equals(theirs)) {
        differences.put(name, new Sides(ours, theirs));
      }
    }
    return differences;
  }

  private static String sorted(String list) {
    return String.join(", ", java.util.Arrays.stream(list.split(", ")).sorted().toList());
  }

  private static String show(@Nullable Object value) {
    if (value == null) {
      return "-";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
    if (value instanceof java.time.Instant instant) {
      return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }
    if (value instanceof LocalDateTime utc) {
      return utc.toInstant(java.time.ZoneOffset.UTC).toString();
    }
    return value.toString();
  }
}
