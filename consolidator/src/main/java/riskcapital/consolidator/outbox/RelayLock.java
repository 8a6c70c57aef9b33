package riskcapital.consolidator.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * MySQL's named lock, held by one connection: of all instances on a database one relays. The lock
 * goes with its connection.
 */
final class RelayLock implements AutoCloseable {
  private static final String NAME = "concat(left(database(), 48), '.outbox')";
  private final DataSource database;
  private @Nullable Connection holder;

  RelayLock(DataSource database) {
    this.database = database;
  }

  /** Whether this instance relays, taking the lock when it is free. */
  boolean held() throws SQLException {
    Connection connection = holder;
    if (connection != null) {
      if (isOne(connection, "select is_used_lock(" + NAME + ") = connection_id()")) {
        return true;
      }
      close();
    }
    connection = database.getConnection();
    holder = connection;
    if (isOne(connection, "select get_lock(" + NAME + ", 0)")) {
      return true;
    }
    close();
    return false;
  }

  private boolean isOne(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      return result.next() && result.getInt(1) == 1;
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  /** Lets the lock go; the connection returns to its pool without it. */
  @Override
  public void close() {
    Connection connection = holder;
    holder = null;
    if (connection != null) {
      try (connection;
          PreparedStatement release =
              connection.prepareStatement("select release_lock(" + NAME + ")")) {
        release.execute();
      } catch (SQLException gone) {
        // The server lets the lock of a dead connection go by itself.
      }
    }
  }
}
