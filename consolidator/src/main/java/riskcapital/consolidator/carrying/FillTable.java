package riskcapital.consolidator.carrying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inserts rows of a table that all have the columns of the first, some hundred at a time. */
final class FillTable implements AutoCloseable {
  private static final int AT_ONCE = 500;

  private final ExportedTable table;
  private final List<String> columns;
  private final PreparedStatement insert;
  private int waiting;

  FillTable(Connection connection, ExportedTable table, Set<String> columns) throws SQLException {
    Set<String> known = Schema.columns(connection, table.name());
    for (String column : columns) {
      if (!known.contains(column)) {
        throw new UnsuitableException(table.name() + " has no column " + column);
      }
    }
    this.table = table;
    this.columns = new ArrayList<>(columns);
    this.insert =
        connection.prepareStatement(
            "insert into "
                + table.name()
                + " ("
                + String.join(", ", columns)
                + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")");
  }

  boolean fills(ExportedTable other) {
    return table.equals(other);
  }

  void add(Map<String, @Nullable String> row) throws SQLException {
    if (!row.keySet().equals(Set.copyOf(columns))) {
      throw new UnsuitableException("rows of " + table.name() + " differ in their columns");
    }
    for (int n = 0; n < columns.size(); n++) {
      insert.setString(n + 1, row.get(columns.get(n)));
    }
    insert.addBatch();
    waiting++;
    if (waiting == AT_ONCE) {
      flush();
    }
  }

  void flush() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
