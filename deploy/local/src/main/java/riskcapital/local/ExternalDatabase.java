package riskcapital.local;

/**
 * A MySQL that somebody else runs.
 *
 * @param jdbcUrl begins with {@code jdbc:mysql://}; may name a database and properties
 * @param user may create databases and users
 */
public record ExternalDatabase(String jdbcUrl, String user, String password) {
  public ExternalDatabase {
    if (!jdbcUrl.startsWith("jdbc:mysql://")) {
      throw new StackException(
          "The JDBC URL must begin with jdbc:mysql:// but is " + JdbcUrl.shown(jdbcUrl));
    }
  }

  @Override
  public String toString() {
    return JdbcUrl.shown(jdbcUrl) + " as " + user;
  }
}
