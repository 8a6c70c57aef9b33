package riskcapital.consolidator.carrying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** What schema a database has. */
final class Schema {
  /** What a change is called; its id alone is one among those of its author. */
  private static final String CHANGE = "concat(author, ':', id)";

  private Schema() {}

  /** The newest change of the schema. */
  static String newest(Connection connection) throws SQLException {
    try (PreparedStatement sql =
            connection.prepareStatement(
                "select "
                    + CHANGE
                    + " from DATABASECHANGELOG order by orderexecuted desc limit 1");
        ResultSet id = sql.executeQuery()) {
      if (!id.next()) {
        throw new UnsuitableException("the database has no schema");
      }
      return id.getString(1);
    }
  }

  /** Whether a change has been made here. */
  static boolean has(Connection connection, String change) throws SQLException {
    return exists(connection, "select 1 from DATABASECHANGELOG where " + CHANGE + " = ?", change);
  }

  /** Columns of a table that can be written. */
  static Set<String> columns(Connection connection, String table) throws SQLException {
    Set<String> columns = new HashSet<>();
    try (PreparedStatement sql =
        connection.prepareStatement(
            "select column_name from information_schema.columns where table_schema = database()"
                + " and table_name = ? and generation_expression = ''")) {
      sql.setString(1, table);
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          columns.add(row.getString(1));
        }
      }
    }
    return columns;
  }

  /** Whether a table has no row, or is not there. */
  static boolean isEmpty(Connection connection, String table) throws SQLException {
    if (columns(connection, table).isEmpty()) {
      return true;
    }
    try (PreparedStatement sql =
            connection.prepareStatement("select 1 from " + table + " limit 1");
        ResultSet row = sql.executeQuery()) {
      return !row.next();
    }
  }

  private static boolean exists(Connection connection, String query, String value)
      throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(query)) {
      sql.setString(1, value);
      try (ResultSet row = sql.executeQuery()) {
        return row.next();
      }
    }
  }
}
