package riskcapital.consolidator.exceptions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.events.ExceptionType;

/**
 * Compares the live exceptions with the conditions that hold. A condition may move from one fund to
 * another, for the contents of a version may name different funds. All of them are in scope when
 * another one comes to stand; should the former fund not be, its exception ends too, for a key has
 * one live exception.
 */
@Component
class FindDifferences {
  private static final String LIVE_OF_KEYS = SqlFile.read("exceptions/live-of-keys.sql");

  private final JdbcClient jdbc;

  FindDifferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** No key ends with a blank, which MySQL would not tell apart; the ingesters see to that. */
  private record Key(ExceptionType type, String key) {
    static Key of(Condition condition) {
      return new Key(condition.type(), condition.key());
    }
  }

  private record Live(UUID id, @Nullable Long fundId) {}

  /**
   * The differences now. What is live is read first: should a person resolve it meanwhile, the step
   * that ends it is refused, and the next sweep finds it ended.
   *
   * @param query which exceptions
   * @param params parameters of its conditions
   */
  Differences of(ConditionQuery query, Map<String, ?> params) {
    Map<Key, Live> live = live(jdbc.sql(query.live()).params(params).param("types", query.types()));
    List<Condition> conditions =
        jdbc.sql(query.conditions()).params(params).query(ExceptionRows::condition).list();
    List<Condition> arisen = new ArrayList<>();
    Map<UUID, @Nullable Long> gone = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      Live held = live.remove(Key.of(condition));
      if (held == null) {
        arisen.add(condition);
      } else if (!Objects.equals(held.fundId(), condition.fundId())) {
        arisen.add(condition);
        gone.put(held.id(), condition.fundId());
      }
    }
    live.values().forEach(each -> gone.put(each.id(), null));
    gone.putAll(movedFromOutside(arisen));
    return new Differences(arisen, gone);
  }

  private Map<UUID, @Nullable Long> movedFromOutside(List<Condition> arisen) {
    Map<UUID, @Nullable Long> moved = new LinkedHashMap<>();
    if (!arisen.isEmpty()) {
      Map<Key, Live> live =
          live(
              jdbc.sql(LIVE_OF_KEYS)
                  .param(
                      "keys",
                      arisen.stream().map(c -> new Object[] {c.type().name(), c.key()}).toList()));
      for (Condition condition : arisen) {
        Live held = live.get(Key.of(condition));
        if (held != null) {
          moved.put(held.id(), condition.fundId());
        }
      }
    }
    return moved;
  }

  private static Map<Key, Live> live(JdbcClient.StatementSpec statement) {
    Map<Key, Live> live = new LinkedHashMap<>();
    statement.query(
        row -> {
          live.put(
              new Key(ExceptionType.valueOf(row.getString("type")), row.getString("exception_key")),
              new Live(
                  UUID.fromString(row.getString("exception_id")),
                  row.getObject("fund_id", Long.class)));
        });
    return live;
  }
}
