package riskcapital.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class JdbcUrlTest {
  private static final String DEFAULTS =
      "allowLoadLocalInfile=true&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
          + "&forceConnectionTimeZoneToSession=true&sslMode=DISABLED";

  @Test
  void namesTheDatabaseAndFillsGaps() {
    assertThat(JdbcUrl.loopback(3307)).isEqualTo("jdbc:mysql://127.0.0.1:3307/?" + DEFAULTS);
    assertThat(JdbcUrl.withDatabase("jdbc:mysql://db", "rcm"))
        .isEqualTo("jdbc:mysql://db/rcm?" + DEFAULTS);
  }

  @Test
  void keepsWhatTheUrlSays() {
    assertThat(JdbcUrl.withDatabase("jdbc:mysql://db:1/old?sslMode=REQUIRED&a=b", "rcm"))
        .isEqualTo(
            "jdbc:mysql://db:1/rcm?sslMode=REQUIRED&a=b&allowLoadLocalInfile=true"
                + "&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true");
  }

  @Test
  void readsAndReplacesTheServer() {
    assertThat(JdbcUrl.server("jdbc:mysql://127.0.0.1:3307/x?a=b"))
        .isEqualTo(new InetSocketAddress("127.0.0.1", 3307));
    assertThat(JdbcUrl.server("jdbc:mysql://127.0.0.1/"))
        .isEqualTo(new InetSocketAddress("127.0.0.1", 3306));
    assertThat(
            JdbcUrl.withServer("jdbc:mysql://db:1/x?a=b", new InetSocketAddress("127.0.0.1", 3308)))
        .isEqualTo("jdbc:mysql://127.0.0.1:3308/x?a=b");
  }

  @Test
  void showsNoProperties() {
    assertThat(JdbcUrl.shown("jdbc:mysql://db/x?password=secret")).isEqualTo("jdbc:mysql://db/x");
    assertThat(new ExternalDatabase("jdbc:mysql://db/x?password=secret", "u", "p"))
        .hasToString("jdbc:mysql://db/x as u");
  }
}
