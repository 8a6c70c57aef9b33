package riskcapital.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import riskcapital.schemas.Topic;

/**
 * How many events and rows a finished run of a frozen world left in its folder. A later run of the
 * same world must find the very same: nothing is applied twice, no event is published again. What
 * says that a feed was read once more is left out, because it was. Reminders follow the clock, not
 * the world: the later run may owe new ones, but forgets none and publishes none twice.
 *
 * @param figures per topic and table
 */
record KeptFigures(Instant frozenAt, Map<String, Long> figures) {
  private static final String FILE = "figures.properties";
  private static final String FROZEN_AT = "frozen-at";
  private static final String EVENTS = "events on ";
  private static final String ROWS = "rows of ";
  private static final String REMINDER_EVENTS = EVENTS + Topic.REMINDERS.baseName();
  private static final String REMINDER_ROWS = ROWS + "SUBMISSION_REMINDERS";
  private static final Set<Topic> READINGS = Set.of(Topic.FEED_RUNS, Topic.INGEST_CURSORS);

  /**
   * A run of a feed is read once more; what the outbox held is counted by its topics; rows of
   * former portfolios go when nothing arrives.
   */
  private static final Set<String> UNCOUNTED_TABLES =
      Set.of("FEED_RUNS", "OUTBOX", "PORTFOLIO_POSITIONS");

  static KeptFigures of(Instant frozenAt, Map<Topic, Long> events, Map<String, Long> rows) {
    Map<String, Long> figures = new TreeMap<>();
    events.forEach(
        (topic, count) -> {
          if (!READINGS.contains(topic)) {
            figures.put(EVENTS + topic.baseName(), count);
          }
        });
    rows.forEach(
        (table, count) -> {
          if (!UNCOUNTED_TABLES.contains(table)) {
            figures.put(ROWS + table, count);
          }
        });
    return new KeptFigures(frozenAt, figures);
  }

  static @Nullable KeptFigures read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return null;
    }
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Instant frozenAt = Instant.parse((String) kept.remove(FROZEN_AT));
    Map<String, Long> figures = new TreeMap<>();
    kept.forEach((name, count) -> figures.put((String) name, Long.valueOf((String) count)));
    return new KeptFigures(frozenAt, figures);
  }

  void write(Path folder) {
    Properties kept = new Properties();
    kept.setProperty(FROZEN_AT, frozenAt.toString());
    figures.forEach((name, count) -> kept.setProperty(name, count.toString()));
    try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
      kept.store(out, "Events and rows of the frozen world of this folder");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A line per figure that is another one in the later run of the same world. Fewer events are
   * none: a compacted topic forgets.
   */
  List<String> differences(KeptFigures later) {
    Set<String> names = new TreeSet<>(figures.keySet());
    names.addAll(later.figures.keySet());
    names.removeAll(Set.of(REMINDER_EVENTS, REMINDER_ROWS));
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      long before = figures.getOrDefault(name, 0L);
      long now = later.figures.getOrDefault(name, 0L);
      if (name.startsWith(EVENTS) ? now > before : now != before) {
        lines.add("%s: %,d in the run before, %,d now".formatted(name, before, now));
      }
    }
    long reminders = later.figures.getOrDefault(REMINDER_EVENTS, 0L);
    long remembered = later.figures.getOrDefault(REMINDER_ROWS, 0L);
    if (reminders > remembered) {
      lines.add(
          "%s: %,d for %,d %s".formatted(REMINDER_EVENTS, reminders, remembered, REMINDER_ROWS));
    }
    long before = figures.getOrDefault(REMINDER_ROWS, 0L);
    if (remembered < before) {
      lines.add("%s: %,d in the run before, %,d now".formatted(REMINDER_ROWS, before, remembered));
    }
    return lines;
  }
}
