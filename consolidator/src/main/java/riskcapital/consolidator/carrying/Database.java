package riskcapital.consolidator.carrying;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import riskcapital.consolidator.FirstLine;
import riskcapital.consolidator.Options;

/** The database that a command works with. */
record Database(String url, String user, String password) {
  static final Set<String> OPTIONS = Set.of("file", "url", "user", "password");

  /** As the options say; without a password it is the user's name, as in local set-ups. */
  static Database of(Options options, String usualUser) {
    String user = options.orElse("user", usualUser);
    return new Database(
        options.orElse("url", "jdbc:mysql://127.0.0.1:3306/rcm"),
        user,
        options.orElse("password", user));
  }

  /** Why a server did not do it, in one line. */
  static String refusal(Exception refused) {
    return "the server does not do it (--url says which): " + FirstLine.of(refused);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
