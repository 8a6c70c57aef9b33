package riskcapital.consolidator.backbone.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where two answers differ.
 *
 * @param aspect what was compared, such as MARGIN_STATUS
 * @param rows by key, what was expected and what was found
 */
public record Difference(String aspect, SortedMap<String, Answers> rows) {
  private static final int SHOWN = 12;

  /** What was expected and what was found; {@code -} where there is nothing. */
  public record Answers(String expected, String found) {}

  /** The rows that differ, if any. */
  public static Optional<Difference> between(
      String aspect, Map<String, String> expected, Map<String, String> found) {
    SortedMap<String, Answers> rows = new TreeMap<>();
    TreeSet<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(found.keySet());
    for (String key : keys) {
      Answers answers = new Answers(expected.getOrDefault(key, "-"), found.getOrDefault(key, "-"));
      if (!answers.expected().equals(answers.found())) {
        rows.put(key, answers);
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Difference(aspect, rows));
  }

  /** A single broken promise. */
  public static Difference of(String aspect, String key, String expected, String found) {
    return new Difference(aspect, new TreeMap<>(Map.of(key, new Answers(expected, found))));
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(aspect + ": " + rows.size() + " rows differ");
    rows.entrySet().stream()
        .limit(SHOWN)
        .forEach(
            row -> {
              lines.add("  " + row.getKey());
              lines.add("    expected " + row.getValue().expected());
              lines.add("    found    " + row.getValue().found());
            });
    return String.join("\n", lines);
  }
}
