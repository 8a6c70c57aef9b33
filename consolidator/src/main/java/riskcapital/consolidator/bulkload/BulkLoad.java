package riskcapital.consolidator.bulkload;

import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The bulk load of MySQL, from memory. It makes warnings of what a statement refuses, so any
 * warning is a refusal.
 */
final class BulkLoad {
  /** "Loading local data is disabled", of the server of now and of former ones. */
  private static final Set<Integer> FORBIDDEN = Set.of(3948, 1148);

  /** "Duplicate entry", of a load that replaces nothing. */
  private static final int TAKEN = 1062;

  private BulkLoad() {}

  /**
   * Loads rows.
   *
   * @return false, and nothing is loaded, when the server forbids it
   * @throws DataIntegrityViolationException when a column refuses a value
   * @throws ConcurrencyFailureException when a row stands under a key that was to be new
   */
  static boolean execute(JdbcTemplate jdbc, String load, RowStream<?> rows) {
    try {
      jdbc.execute((Statement statement) -> execute(statement, load, rows));
      return true;
    } catch (DataAccessException failure) {
      if (failure.getRootCause() instanceof SQLException cause
          && FORBIDDEN.contains(cause.getErrorCode())) {
        return false;
      }
      throw failure;
    }
  }

  private static int execute(Statement statement, String load, RowStream<?> rows)
      throws SQLException {
    statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows);
    int changed = load(statement, load, rows);
    SQLWarning warning = statement.getWarnings();
    if (warning != null) {
      throw refusal(warning.getErrorCode(), String.valueOf(warning.getMessage()));
    }
    if (changed < rows.count()) {
      throw new IllegalStateException(changed + " of " + rows.count() + " rows were loaded");
    }
    return changed;
  }

  /** No row is to blame for what came to stand under its key: it is looked for again. */
  private static DataAccessException refusal(int code, String message) {
    return code == TAKEN
        ? new ConcurrencyFailureException(message)
        : new DataIntegrityViolationException(message);
  }

  /** A row's own failure comes before that of the server, which may follow from it. */
  private static int load(Statement statement, String load, RowStream<?> rows) throws SQLException {
    try {
      return statement.executeUpdate(load);
    } finally {
      rows.requireWhole();
    }
  }
}
