package riskcapital.local;

import java.net.InetSocketAddress;

/**
 * Where a running stack is reached.
 *
 * @param bootstrapServers of Kafka, {@code host:port}
 * @param registryUrl of the registry's Confluent-compatible API, without a slash at its end
 * @param adminJdbcUrl of MySQL, naming no database, with the properties that the services need
 * @param adminUser may create databases and users
 * @param adminPassword may be empty
 */
public record StackAddresses(
    String bootstrapServers,
    String registryUrl,
    String adminJdbcUrl,
    String adminUser,
    String adminPassword) {

  /** Takes any URL of the server: its database is left out, missing properties are added. */
  public static StackAddresses of(
      String bootstrapServers, String registryUrl, String jdbcUrl, String user, String password) {
    return new StackAddresses(
        bootstrapServers, registryUrl, JdbcUrl.withDatabase(jdbcUrl, ""), user, password);
  }

  /** Where MySQL listens. */
  public InetSocketAddress mySqlServer() {
    return JdbcUrl.server(adminJdbcUrl);
  }

  /** The same stack with MySQL reached at another address, such as a proxy's. */
  public StackAddresses reachingMySqlAt(InetSocketAddress server) {
    return new StackAddresses(
        bootstrapServers,
        registryUrl,
        JdbcUrl.withServer(adminJdbcUrl, server),
        adminUser,
        adminPassword);
  }

  /** The same stack with Kafka reached at another address, such as that of a detour. */
  public StackAddresses reachingKafkaAt(InetSocketAddress server) {
    return new StackAddresses(
        server.getAddress().getHostAddress() + ":" + server.getPort(),
        registryUrl,
        adminJdbcUrl,
        adminUser,
        adminPassword);
  }

  /** The admin URL with a database in it; the same properties. */
  public String jdbcUrl(String database) {
    return JdbcUrl.withDatabase(adminJdbcUrl, database);
  }
}
