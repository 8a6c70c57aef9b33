package riskcapital.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Whether a MySQL that somebody else runs will do. */
public final class DatabaseCheck {
  private DatabaseCheck() {}

  /**
   * @throws StackException in one line: it does not answer, refuses the user, is MariaDB, is too
   *     old, or forbids bulk loads from the client
   */
  public static void require(ExternalDatabase database) {
    String shown = JdbcUrl.shown(database.jdbcUrl());
    Properties properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    properties.setProperty("connectTimeout", "5000");
    properties.setProperty("socketTimeout", "10000");
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), properties);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT VERSION(), @@version_comment, @@local_infile")) {
      row.next();
      MySqlVersion.require(row.getString(1) + " " + row.getString(2), "The server at " + shown);
      if (!row.getBoolean(3)) {
        throw new StackException(
            "The server at " + shown + " has local_infile OFF: SET GLOBAL local_infile = ON");
      }
    } catch (SQLException e) {
      throw new StackException(
          "MySQL at "
              + shown
              + " can't be used: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
  }
}
