package riskcapital.consolidator.carrying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the decisions of people and the policy of a database, as they are at one moment. */
final class ExportDecisions {
  private final Connection connection;
  private final MessageDigest digest = DecisionsFile.digest();
  private long rows;

  ExportDecisions(Connection connection) {
    this.connection = connection;
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @return rows written
   * @throws IOException when the file exists or can't be written
   */
  long run(Path file, Instant now) throws IOException, SQLException {
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "decisions", ".part");
    try {
      try (Writer out = Files.newBufferedWriter(unfinished)) {
        write(out, now);
      }
      Files.move(unfinished, file);
      return rows;
    } finally {
      Files.deleteIfExists(unfinished);
      connection.rollback();
    }
  }

  private void write(Writer out, Instant now) throws IOException, SQLException {
    add(
        out,
        new DecisionsFile.Header(
            DecisionsFile.KIND, DecisionsFile.FORMAT, Schema.newest(connection), now.toString()));
    for (ExportedTable table : ExportedTable.ALL) {
      try (Statement sql = connection.createStatement()) {
        sql.setFetchSize(Integer.MIN_VALUE);
        try (ResultSet row = sql.executeQuery(table.query())) {
          while (row.next()) {
            add(out, new DecisionsFile.Row(table.name(), values(row)));
            rows++;
          }
        }
      }
    }
    out.write(
        DecisionsFile.line(new DecisionsFile.Trailer(rows, DecisionsFile.hex(digest))) + "\n");
  }

  private void add(Writer out, Object value) {
    String line = DecisionsFile.line(value);
    DecisionsFile.add(digest, line);
    try {
      out.write(line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable String> values(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    for (int n = 1; n <= columns.getColumnCount(); n++) {
      values.put(columns.getColumnLabel(n), row.getString(n));
    }
    return values;
  }
}
