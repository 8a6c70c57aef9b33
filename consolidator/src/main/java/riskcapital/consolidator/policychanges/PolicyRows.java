package riskcapital.consolidator.policychanges;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the tables of policy. */
@Component
class PolicyRows {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;

  PolicyRows(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Every row by key, in the order of keys. */
  <R extends PolicyRow> Map<String, R> read(PolicyTable<R> table) {
    Map<String, R> rows = new TreeMap<>();
    jdbc.sql(table.sql("read"))
        .query(new ColumnMapRowMapper())
        .list()
        .forEach(
            columns -> {
              R row = Columns.row(table.type(), columns);
              rows.put(row.key(), row);
            });
    return rows;
  }

  /** Writes and removes rows as the differences say. */
  <R extends PolicyRow> void apply(PolicyTable<R> table, Collection<Difference<R>> differences) {
    update(table.sql("put"), differences.stream().map(Difference::after).toList());
    update(
        table.sql("remove"),
        differences.stream().filter(d -> d.after() == null).map(Difference::before).toList());
  }

  private <R extends PolicyRow> void update(String sql, List<R> rows) {
    Map<String, ?>[] parameters =
        rows.stream().filter(Objects::nonNull).map(Columns::of).toArray(Map[]::new);
    if (parameters.length > 0) {
      batch.batchUpdate(sql, parameters);
    }
  }
}
