package riskcapital.consolidator.backbone.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.schemas.EventIds;

/**
 * Each exception's chain of events: whole, legal, and ending in the state of the table. Ids are
 * those of the key, ordinals count the recurrences of a key, and only the last may be live.
 */
public final class ExceptionChains {
  private final JdbcClient jdbc;

  public ExceptionChains(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Event(int sequence, String id, String change, String before, String after) {}

  private record Last(String id, int ordinal, boolean closed) {}

  /** What is wrong, by exception; empty when all is well. */
  public SortedMap<String, String> faults() {
    Map<String, List<Event>> events = events();
    Map<String, Last> last = new TreeMap<>();
    SortedMap<String, String> faults = new TreeMap<>();
    jdbc.sql(
            "select e.*, e.is_live is null as is_closed from MARGIN_EXCEPTIONS e"
                + " order by e.type, e.exception_key, e.ordinal")
        .query(
            row -> {
              String key = row.getString("type") + " " + row.getString("exception_key");
              String id = row.getString("exception_id");
              List<Event> own = events.getOrDefault(id, List.of());
              events.remove(id);
              List<String> wrong = new ArrayList<>(chain(row, own));
              wrong.addAll(recurrence(row, last.get(key)));
              last.put(key, new Last(id, row.getInt("ordinal"), row.getBoolean("is_closed")));
              if (!wrong.isEmpty()) {
                faults.put(key + " #" + row.getInt("ordinal"), String.join("; ", wrong));
              }
            });
    events.keySet().forEach(id -> faults.put(id, "events of no exception"));
    return faults;
  }

  private static List<String> recurrence(ResultSet row, @Nullable Last before) throws SQLException {
    List<String> wrong = new ArrayList<>();
    check(wrong, "ordinal", before == null ? 1 : before.ordinal() + 1, row.getInt("ordinal"));
    check(
        wrong,
        "previous",
        before == null ? null : before.id(),
        row.getString("previous_exception_id"));
    check(wrong, "predecessor closed", true, before == null || before.closed());
    return wrong;
  }

  private static List<String> chain(ResultSet row, List<Event> events) throws SQLException {
    List<String> wrong = new ArrayList<>();
    UUID id =
        EventIds.exception(
            row.getString("type"), row.getString("exception_key"), row.getInt("ordinal"));
    check(wrong, "id", id, row.getString("exception_id"));
    check(wrong, "events", row.getInt("sequence"), events.size());
    String state = "null";
    for (int n = 0; n < events.size(); n++) {
      Event event = events.get(n);
      check(wrong, "sequence", n + 1, event.sequence());
      check(wrong, "event id", EventIds.exceptionEvent(id, n + 1), event.id());
      check(wrong, "state before", state, event.before());
      if (!LegalSteps.allow(event.change(), event.before(), event.after())) {
        wrong.add(event.change() + " from " + event.before() + " to " + event.after());
      }
      state = event.after();
    }
    check(wrong, "state", state, row.getString("state"));
    return wrong;
  }

  private static void check(
      List<String> wrong, String what, @Nullable Object expected, @Nullable Object found) {
    if (!String.valueOf(expected).equals(String.valueOf(found))) {
      wrong.add(what + " " + found + " instead of " + expected);
    }
  }

  private Map<String, List<Event>> events() {
    Map<String, List<Event>> events = new TreeMap<>();
    jdbc.sql("select * from MARGIN_EXCEPTION_EVENTS order by exception_id, sequence")
        .query(
            row -> {
              events
                  .computeIfAbsent(row.getString("exception_id"), none -> new ArrayList<>())
                  .add(
                      new Event(
                          row.getInt("sequence"),
                          row.getString("event_id"),
                          row.getString("change_kind"),
                          String.valueOf(row.getString("state_before")),
                          row.getString("state_after")));
            });
    return events;
  }
}
