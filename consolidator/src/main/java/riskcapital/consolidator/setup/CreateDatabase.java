package riskcapital.consolidator.setup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Creates the database and its users; may be repeated, and then creates what is missing: a user
 * that exists keeps its password and whatever else an administrator set on the account.
 *
 * <p>The default collation compares text by code point, as the specification orders ids; it makes
 * asset type codes and position keys case-sensitive.
 */
public final class CreateDatabase {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final int USER_EXISTS = 3163;
  private static final String CHARACTERS = "character set utf8mb4 collate utf8mb4_bin";
  private final DatabaseSetup setup;

  public CreateDatabase(DatabaseSetup setup) {
    if (!NAME.matcher(setup.database()).matches()) {
      throw new IllegalArgumentException(
          "a database name has 1 to 64 letters, digits and _, not: " + setup.database());
    }
    this.setup = setup;
  }

  /**
   * Creates what is missing, and grants.
   *
   * @return the users that existed already
   * @throws UnsuitableServerException when the server is not MySQL 8.0.19 or newer
   * @throws SQLException when the server does not answer or refuses
   */
  public List<String> run() throws SQLException {
    try (Connection admin =
            DriverManager.getConnection(
                setup.adminUrl(), setup.adminUser(), setup.adminPassword());
        Statement sql = admin.createStatement()) {
      MySqlVersion.require(version(sql));
      String name = "`" + setup.database() + "` ";
      sql.execute("create database if not exists " + name + CHARACTERS);
      sql.execute("alter database " + name + CHARACTERS);
      List<String> existing = new ArrayList<>();
      create(admin, DatabaseSetup.OWNER, setup.ownerPassword(), existing);
      create(admin, DatabaseSetup.WRITER, setup.writerPassword(), existing);
      create(admin, DatabaseSetup.READER, setup.readerPassword(), existing);
      grant(sql, "all privileges", DatabaseSetup.OWNER, " with grant option");
      grant(sql, "select, insert, update, delete", DatabaseSetup.WRITER, "");
      return List.copyOf(existing);
    }
  }

  private static String version(Statement sql) throws SQLException {
    try (ResultSet version = sql.executeQuery("select concat(version(), ' ', @@version_comment)")) {
      version.next();
      return version.getString(1);
    }
  }

  /** The server answers with a note, and does nothing, where the user exists. */
  static void create(Connection admin, String user, String password, List<String> existing)
      throws SQLException {
    try (PreparedStatement sql =
        admin.prepareStatement("create user if not exists '" + user + "'@'%' identified by ?")) {
      sql.setString(1, password);
      sql.execute();
      for (SQLWarning note = sql.getWarnings(); note != null; note = note.getNextWarning()) {
        if (note.getErrorCode() == USER_EXISTS) {
          existing.add(user);
        }
      }
    }
  }

  private void grant(Statement sql, String privileges, String user, String option)
      throws SQLException {
    String escaped = setup.database().replace("_", "\\_");
    sql.execute("grant " + privileges + " on `" + escaped + "`.* to '" + user + "'@'%'" + option);
  }
}
