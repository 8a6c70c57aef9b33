package riskcapital.consolidator.policychanges;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.policy.PolicySettings;

/**
 * Marks the funds that a change of policy touches, those that it touched in the past too. So many
 * rows at once that looking for their funds takes longer than deriving all: marks every fund.
 */
@Component
class MarkTouchedFunds {
  private static final String ALL = SqlFile.read("policy/mark-all-funds.sql");
  private static final int ROWS_WORTH_A_LOOK = 20;

  private final JdbcClient jdbc;
  private final PolicySettings policy;
  private final Clock clock;

  MarkTouchedFunds(JdbcClient jdbc, PolicySettings policy, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.clock = clock;
  }

  <R extends PolicyRow> void touchedBy(PolicyTable<R> table, List<Difference<R>> differences) {
    if (differences.size() > ROWS_WORTH_A_LOOK) {
      jdbc.sql(ALL).param("now", UtcTime.of(clock.instant())).update();
      return;
    }
    List<Map<String, Object>> keys =
        differences.stream()
            .map(difference -> Stream.of(difference.after(), difference.before()))
            .map(either -> either.filter(Objects::nonNull).findFirst().orElseThrow())
            .map(row -> key(table, row))
            .toList();
    jdbc.sql(table.sql("mark"))
        .param("now", UtcTime.of(clock.instant()))
        .param("market", policy.market())
        .param("keys", Columns.json(keys))
        .update();
  }

  private static <R extends PolicyRow> Map<String, Object> key(PolicyTable<R> table, R row) {
    Map<String, Object> key = new LinkedHashMap<>(Columns.of(row));
    key.keySet().retainAll(table.keyColumns());
    return key;
  }
}
