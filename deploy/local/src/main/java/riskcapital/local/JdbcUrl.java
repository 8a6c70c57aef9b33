package riskcapital.local;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of {@code jdbc:mysql://host:port/database?name=value&...}. */
final class JdbcUrl {
  /** What every connection of the project needs: bulk loads, instants in UTC, no TLS by default. */
  static final Map<String, String> DEFAULTS =
      Map.of(
          "allowLoadLocalInfile", "true",
          "allowPublicKeyRetrieval", "true",
          "sslMode", "DISABLED",
          "connectionTimeZone", "UTC",
          "forceConnectionTimeZoneToSession", "true");

  private static final String SCHEME = "jdbc:mysql://";

  private JdbcUrl() {}

  static String loopback(int port) {
    return withDatabase(SCHEME + "127.0.0.1:" + port + "/", "");
  }

  /** The same server with another database; properties stay, {@link #DEFAULTS} fill the gaps. */
  static String withDatabase(String url, String database) {
    int query = url.indexOf('?');
    String address = query < 0 ? url : url.substring(0, query);
    int path = address.indexOf('/', SCHEME.length());
    String host = path < 0 ? address : address.substring(0, path);
    Map<String, String> properties = properties(query < 0 ? "" : url.substring(query + 1));
    DEFAULTS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> properties.putIfAbsent(entry.getKey(), entry.getValue()));
    return host
        + "/"
        + database
        + "?"
        + properties.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("&"));
  }

  /** The same URL with another host and port. */
  static String withServer(String url, InetSocketAddress server) {
    String rest = url.substring(SCHEME.length());
    return SCHEME
        + server.getAddress().getHostAddress()
        + ":"
        + server.getPort()
        + rest.substring(rest.indexOf('/'));
  }

  /** Host and port; MySQL's own port where the URL names none. */
  static InetSocketAddress server(String url) {
    String rest = url.substring(SCHEME.length());
    String[] server = rest.substring(0, rest.indexOf('/')).split(":", 2);
    return new InetSocketAddress(server[0], server.length > 1 ? Integer.parseInt(server[1]) : 3306);
  }

  /** Without properties, which may hold a password. */
  static String shown(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  private static Map<String, String> properties(String query) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        properties.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return properties;
  }
}
