package riskcapital.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlVersionTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /usr/sbin/mysqld  Ver 8.0.36 for Linux on x86_64 (MySQL Community Server - GPL), 8.0.36
          mysqld  Ver 8.0.39-0ubuntu0.22.04.1 for Linux on x86_64 ((Ubuntu)), 8.0.39
          8.4.3 MySQL Community Server - GPL, 8.4.3
          9.7.0, 9.7.0
          8.0.19, 8.0.19
          """)
  void acceptsMySql(String text, String version) {
    assertThat(MySqlVersion.require(text, "it")).hasToString(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysqld  Ver 10.11.6-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)",
        "5.5.5-10.6.18-MariaDB mariadb.org binary distribution",
        "no numbers here"
      })
  void refusesWhatIsNotMySql(String text) {
    assertThatThrownBy(() -> MySqlVersion.require(text, "/usr/sbin/mysqld"))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "/usr/sbin/mysqld is not MySQL but " + text + "; MySQL 8.0.19 or newer is needed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.0.18", "5.7.44", "7.99.99"})
  void refusesOldOnes(String text) {
    assertThatThrownBy(() -> MySqlVersion.require(text, "it"))
        .isInstanceOf(StackException.class)
        .hasMessage("it is MySQL " + text + "; 8.0.19 or newer is needed");
  }

  @Test
  void comparesByNumber() {
    assertThat(new MySqlVersion(8, 0, 9)).isLessThan(new MySqlVersion(8, 0, 19));
    assertThat(new MySqlVersion(9, 0, 0)).isGreaterThan(new MySqlVersion(8, 4, 3));
  }
}
