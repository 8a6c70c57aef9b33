package riskcapital.consolidator.positions;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;

/**
 * Stores rows of newest portfolios by the bulk load of MySQL, from memory. It makes warnings of
 * what a statement refuses, so any warning is a refusal.
 */
@Component
class LoadRows {
  private static final String LOAD = SqlFile.read("positions/load-positions.sql");

  /** "Loading local data is disabled", of the server of now and of former ones. */
  private static final Set<Integer> FORBIDDEN = Set.of(3948, 1148);

  private final JdbcTemplate jdbc;

  LoadRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Loads them.
   *
   * @return false, and nothing is loaded, when the server forbids it
   * @throws DataIntegrityViolationException when a column refuses a value
   */
  boolean load(List<@Nullable Object[]> rows) {
    byte[] lines = lines(rows);
    try {
      jdbc.execute((Statement statement) -> load(statement, lines, rows.size()));
      return true;
    } catch (DataAccessException failure) {
      if (failure.getRootCause() instanceof SQLException cause
          && FORBIDDEN.contains(cause.getErrorCode())) {
        return false;
      }
      throw failure;
    }
  }

  private static int load(Statement statement, byte[] lines, int rows) throws SQLException {
    statement
        .unwrap(JdbcStatement.class)
        .setLocalInfileInputStream(new ByteArrayInputStream(lines));
    int changed = statement.executeUpdate(LOAD);
    SQLWarning warning = statement.getWarnings();
    if (warning != null) {
      throw new DataIntegrityViolationException(String.valueOf(warning.getMessage()));
    }
    if (changed < rows) {
      throw new IllegalStateException(changed + " of " + rows + " rows were loaded");
    }
    return changed;
  }

  private static byte[] lines(List<@Nullable Object[]> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.MYSQL)) {
      for (@Nullable Object[] row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
