package riskcapital.consolidator.policychanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.operations.Page;
import riskcapital.consolidator.operations.Paging;

/** {@code POLICY_CHANGES}: every change of policy, append-only. */
@Component
class PolicyAudit {
  private static final String RECORD = SqlFile.read("policy/record-change.sql");
  private static final String VERSIONS = SqlFile.read("policy/read-versions.sql");
  private static final String LIST = SqlFile.read("policy/list-changes.sql");
  private static final String COUNT = SqlFile.read("policy/count-changes.sql");
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  PolicyAudit(JdbcClient jdbc, JdbcTemplate batch, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  /** Number of the newest change of every key that was ever changed. */
  Map<String, Long> versions(PolicyKind kind) {
    Map<String, Long> versions = new HashMap<>();
    jdbc.sql(VERSIONS)
        .param("kind", kind.name())
        .query((row, n) -> versions.put(row.getString("policy_key"), row.getLong("version")))
        .list();
    return versions;
  }

  /** Number of the newest change of a kind; 0 before the first. */
  long version(PolicyKind kind) {
    return versions(kind).values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** Records differences; the caller keeps other changes out. */
  <R extends PolicyRow> void record(
      PolicyTable<R> table, List<Difference<R>> differences, Decision decision) {
    List<Object[]> rows = new ArrayList<>();
    Instant at = next();
    for (Difference<R> difference : differences) {
      rows.add(
          new Object[] {
            table.kind().name(),
            difference.key(),
            json(table, difference.before()),
            json(table, difference.after()),
            decision.actor(),
            decision.reason(),
            UtcTime.of(at)
          });
      at = at.plus(TICK);
    }
    batch.batchUpdate(RECORD, rows);
  }

  /** Recorded changes, the newest first. */
  Page<PolicyChange> list(@Nullable PolicyKind kind, @Nullable String key, Paging paging) {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put("kind", kind == null ? null : kind.name());
    asked.put("key", key);
    long total = jdbc.sql(COUNT).params(asked).query(Long.class).single();
    asked.put("limit", paging.limit());
    asked.put("offset", paging.offset());
    return Page.of(
        jdbc.sql(LIST).params(asked).query((row, n) -> change(row)).list(), paging, total);
  }

  /** The present, or the instant after the newest change where that is later. */
  private Instant next() {
    Instant now = clock.instant();
    Instant newest =
        jdbc.sql("select max(recorded_at) as newest from POLICY_CHANGES")
            .query((row, n) -> java.util.Optional.ofNullable(UtcTime.read(row, "newest")))
            .single()
            .orElse(Instant.MIN);
    return newest.isBefore(now) ? now : newest.plus(TICK);
  }

  private static <R extends PolicyRow> @Nullable String json(
      PolicyTable<R> table, @Nullable R row) {
    return row == null ? null : Columns.json(table.values(row));
  }

  private static PolicyChange change(ResultSet row) throws SQLException {
    return new PolicyChange(
        row.getLong("id"),
        PolicyKind.valueOf(row.getString("kind")),
        row.getString("policy_key"),
        values(row.getString("before_value")),
        values(row.getString("after_value")),
        row.getString("actor"),
        row.getString("reason"),
        Objects.requireNonNull(UtcTime.read(row, "recorded_at")));
  }

  private static @Nullable Map<String, Object> values(@Nullable String json) {
    return json == null ? null : Columns.parse(json);
  }
}
