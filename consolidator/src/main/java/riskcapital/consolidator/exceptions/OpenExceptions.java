package riskcapital.consolidator.exceptions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;

/** Opens exceptions: a recurrence of type and key is a new one that names its predecessor. */
@Component
class OpenExceptions {
  private static final String NEWEST_OF_KEYS = SqlFile.read("exceptions/newest-of-keys.sql");

  private final JdbcClient jdbc;

  OpenExceptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Key(String type, String key) {}

  private record Predecessor(Key key, int ordinal, UUID id) {}

  List<ExceptionStep> of(List<Condition> conditions, Instant at) {
    if (conditions.isEmpty()) {
      return List.of();
    }
    Map<Key, Predecessor> newest = newest(conditions);
    return conditions.stream()
        .map(
            condition -> {
              Predecessor before = newest.get(new Key(condition.type().name(), condition.key()));
              ExceptionCase opened =
                  before == null
                      ? ExceptionCase.open(condition, 1, null, at)
                      : ExceptionCase.open(condition, before.ordinal() + 1, before.id(), at);
              return new ExceptionStep(Transition.opening(condition.reason(), at), opened);
            })
        .toList();
  }

  private Map<Key, Predecessor> newest(List<Condition> conditions) {
    Map<Key, Predecessor> newest = new HashMap<>();
    jdbc.sql(NEWEST_OF_KEYS)
        .param(
            "keys", conditions.stream().map(c -> new Object[] {c.type().name(), c.key()}).toList())
        .query(
            (row, number) ->
                new Predecessor(
                    new Key(row.getString("type"), row.getString("exception_key")),
                    row.getInt("ordinal"),
                    UUID.fromString(row.getString("exception_id"))))
        .list()
        .forEach(
            each -> newest.merge(each.key(), each, (a, b) -> a.ordinal() > b.ordinal() ? a : b));
    return newest;
  }
}
