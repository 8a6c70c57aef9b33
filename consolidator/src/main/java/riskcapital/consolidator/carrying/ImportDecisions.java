package riskcapital.consolidator.carrying;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Fills an empty database with the decisions and policy of a file, in one transaction. What the
 * file says that can't be stored, or a file that is not whole, changes nothing.
 */
final class ImportDecisions implements AutoCloseable {
  /** A database that any of these has a row of has seen something. */
  private static final List<String> NEVER_USED =
      List.of("FUND_HEADS", "APPLIED_OFFSETS", "MARGIN_EXCEPTIONS");

  private final Connection connection;
  private final MessageDigest digest = DecisionsFile.digest();
  private @Nullable FillTable filling;
  private long rows;

  ImportDecisions(Connection connection) {
    this.connection = connection;
  }

  /**
   * Imports a file.
   *
   * @return rows imported
   * @throws UnsuitableException when the file or the database is not suitable
   */
  long run(Path file) throws IOException, SQLException {
    connection.setAutoCommit(false);
    boolean whole = false;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      requireEmpty();
      header(lines.readLine());
      dropShipped();
      rows(lines);
      connection.commit();
      whole = true;
      return rows;
    } catch (JacksonException | CharacterCodingException broken) {
      throw new UnsuitableException("line " + (rows + 2) + " of the file can't be read");
    } finally {
      if (!whole) {
        connection.rollback();
      }
    }
  }

  /**
   * Asks for a database that nothing was written to yet; its tables need not be there.
   *
   * @throws UnsuitableException when a table has rows
   */
  void requireEmpty() throws SQLException {
    for (String table : NEVER_USED) {
      requireEmpty(table);
    }
    for (ExportedTable table : ExportedTable.ALL) {
      if (!table.shipped()) {
        requireEmpty(table.name());
      }
    }
  }

  private void requireEmpty(String table) throws SQLException {
    if (!Schema.isEmpty(connection, table)) {
      throw new UnsuitableException("the database is not empty: " + table + " has rows");
    }
  }

  private void header(@Nullable String line) throws SQLException {
    if (line == null) {
      throw new UnsuitableException("the file is empty");
    }
    DecisionsFile.Header header = parseHeader(line);
    if (!DecisionsFile.KIND.equals(header.kind()) || header.format() != DecisionsFile.FORMAT) {
      throw otherKind();
    }
    if (!Schema.has(connection, header.schema())) {
      throw new UnsuitableException(
          "the file is of a newer schema: " + header.schema() + " is not known here");
    }
    DecisionsFile.add(digest, line);
  }

  private static DecisionsFile.Header parseHeader(String line) {
    try {
      return DecisionsFile.parse(line, DecisionsFile.Header.class);
    } catch (JacksonException broken) {
      throw otherKind();
    }
  }

  private static UnsuitableException otherKind() {
    return new UnsuitableException(
        "the file is not %s of format %d".formatted(DecisionsFile.KIND, DecisionsFile.FORMAT));
  }

  private void dropShipped() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      for (ExportedTable table : ExportedTable.ALL) {
        if (table.shipped()) {
          sql.executeUpdate("delete from " + table.name());
        }
      }
    }
  }

  private void rows(BufferedReader lines) throws IOException, SQLException {
    String line = required(lines);
    for (String next = lines.readLine(); next != null; next = lines.readLine()) {
      row(DecisionsFile.parse(line, DecisionsFile.Row.class));
      DecisionsFile.add(digest, line);
      line = next;
    }
    flush();
    if (!DecisionsFile.isTrailer(line)) {
      throw new UnsuitableException("the file is not whole");
    }
    DecisionsFile.Trailer trailer = DecisionsFile.parse(line, DecisionsFile.Trailer.class);
    if (!trailer.equals(new DecisionsFile.Trailer(rows, DecisionsFile.hex(digest)))) {
      throw new UnsuitableException("the file is not as it was written");
    }
  }

  private static String required(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new UnsuitableException("the file is not whole");
    }
    return line;
  }

  private void row(DecisionsFile.Row row) throws SQLException {
    ExportedTable table =
        ExportedTable.ALL.stream()
            .filter(each -> each.name().equals(row.table()))
            .findFirst()
            .orElseThrow(() -> new UnsuitableException("no table " + row.table() + " is imported"));
    FillTable current = filling;
    if (current == null || !current.fills(table)) {
      flush();
      current = new FillTable(connection, table, row.row().keySet());
      filling = current;
    }
    current.add(row.row());
    rows++;
  }

  private void flush() throws SQLException {
    if (filling != null) {
      filling.flush();
      filling.close();
      filling = null;
    }
  }

  @Override
  public void close() throws SQLException {
    if (filling != null) {
      filling.close();
    }
  }
}
