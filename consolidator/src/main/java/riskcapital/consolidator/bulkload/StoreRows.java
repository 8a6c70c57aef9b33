package riskcapital.consolidator.bulkload;

import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores many rows: by bulk load, or by statements where the server forbids it, which is said once.
 */
@Component
public class StoreRows {
  private static final Logger LOG = LoggerFactory.getLogger(StoreRows.class);

  private final JdbcTemplate jdbc;
  private volatile boolean isForbidden;

  public StoreRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Stores rows in the caller's transaction. Their keys must be new where the table's load replaces
   * nothing.
   *
   * @throws org.springframework.dao.ConcurrencyFailureException when a load finds that one is not
   * @throws org.springframework.dao.DataIntegrityViolationException when a column refuses a value
   */
  public <R> void store(TableRows<R> table, Collection<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    if (!isForbidden && !load(table, rows)) {
      isForbidden = true;
      LOG.warn("rows are written by slower statements: local_infile is off at the server");
    }
    if (isForbidden) {
      execute(table, rows);
    }
  }

  /**
   * Stores rows in the place of others, in the caller's transaction, by the table's statement in
   * any case: what the others' columns make of theirs is told there.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when a column refuses a value
   */
  public <R> void merge(TableRows<R> table, Collection<R> rows) {
    if (!rows.isEmpty()) {
      execute(table, rows);
    }
  }

  private <R> void execute(TableRows<R> table, Collection<R> rows) {
    jdbc.batchUpdate(
        table.statement(),
        rows.stream()
            .map(
                row -> {
                  RowValues values = new RowValues();
                  table.columns().accept(row, values);
                  return values.toArray();
                })
            .toList());
  }

  private <R> boolean load(TableRows<R> table, Collection<R> rows) {
    return BulkLoad.execute(jdbc, table.load(), new RowStream<>(rows.iterator(), table.columns()));
  }
}
