package riskcapital.run.services;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import riskcapital.run.terminal.RunException;

/** Reads the consolidator's database. */
public final class Database implements AutoCloseable {
  private final Connection connection;

  /** Connects, for reading. */
  public Database(String url, String user, String password) {
    try {
      connection = DriverManager.getConnection(url, user, password);
      connection.setReadOnly(true);
    } catch (SQLException e) {
      throw new RunException("the database does not answer: " + e.getMessage(), e);
    }
  }

  /** What to make of a row. */
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Every row of a query. */
  public <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> list = new ArrayList<>();
        while (rows.next()) {
          list.add(mapper.map(rows));
        }
        return list;
      }
    } catch (SQLException e) {
      throw new RunException("the database refuses a query: " + e.getMessage(), e);
    }
  }

  /** The number that a query of one row and column gives. */
  public long count(String sql, Object... parameters) {
    return list(sql, row -> row.getLong(1), parameters).get(0);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new RunException("the database connection can't be closed: " + e.getMessage(), e);
    }
  }
}
