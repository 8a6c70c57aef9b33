package riskcapital.consolidator.setup;

/**
 * What to create.
 *
 * @param adminUrl JDBC URL of the server, with or without a database
 * @param adminUser may create databases and users
 * @param database name of the database
 * @param ownerPassword of {@code rcm_owner}, who runs migrations
 * @param writerPassword of {@code rcm_writer}, who the service is
 * @param readerPassword of {@code bi_reader}, to whom migrations grant the {@code bi_*} views
 */
public record DatabaseSetup(
    String adminUrl,
    String adminUser,
    String adminPassword,
    String database,
    String ownerPassword,
    String writerPassword,
    String readerPassword) {
  /** User who owns the schema. */
  public static final String OWNER = "rcm_owner";

  /** User whom the service runs as. */
  public static final String WRITER = "rcm_writer";

  /** User for reports. */
  public static final String READER = "bi_reader";

  /** A set-up whose passwords are the users' names, for a server on this machine only. */
  public static DatabaseSetup local(
      String adminUrl, String adminUser, String adminPassword, String database) {
    return new DatabaseSetup(adminUrl, adminUser, adminPassword, database, OWNER, WRITER, READER);
  }
}
