package riskcapital.consolidator.setup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlVersionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.0.19 MySQL Community Server - GPL",
        "8.0.33 Source distribution",
        "8.1.0 MySQL",
        "9.7.0 MySQL"
      })
  void mySqlFrom8_0_19WillDo(String version) {
    assertThatCode(() -> MySqlVersion.require(version)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.0.18 MySQL",
        "5.7.44 MySQL",
        "10.11.6-MariaDB-0+deb12u1 Debian 12",
        "11.4.2 mariadb.org binary distribution (MariaDB)"
      })
  void olderServersAndOtherOnesWillNot(String version) {
    assertThatThrownBy(() -> MySqlVersion.require(version))
        .isInstanceOf(UnsuitableServerException.class)
        .hasMessage("MySQL 8.0.19 or newer is needed, this is " + version);
  }
}
