package riskcapital.local.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import riskcapital.local.StackAddresses;

/**
 * An empty database of a name that no other test has; closing drops it.
 *
 * @param name at most 64 characters, as MySQL allows
 */
public record TestDatabase(StackAddresses addresses, String name) implements AutoCloseable {

  /**
   * @param stem letters, digits and underscores
   */
  public static TestDatabase create(StackAddresses addresses, String stem) {
    TestDatabase database =
        new TestDatabase(
            addresses, stem + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    database.execute("CREATE DATABASE `" + database.name() + "` CHARACTER SET utf8mb4");
    return database;
  }

  /** The database's URL, for the administrator as for users that a test creates. */
  public String jdbcUrl() {
    return addresses.jdbcUrl(name);
  }

  public String adminUser() {
    return addresses.adminUser();
  }

  public String adminPassword() {
    return addresses.adminPassword();
  }

  /** A connection of the administrator. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), adminUser(), adminPassword());
  }

  @Override
  public void close() {
    execute("DROP DATABASE IF EXISTS `" + name + "`");
  }

  private void execute(String statement) {
    try (Connection connection =
            DriverManager.getConnection(addresses.adminJdbcUrl(), adminUser(), adminPassword());
        Statement each = connection.createStatement()) {
      each.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }
}
