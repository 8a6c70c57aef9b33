package riskcapital.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StackOptionsTest {

  @Test
  void carriesEverythingItIsTold() {
    Consumer<String> listener = line -> {};
    ExternalDatabase database = new ExternalDatabase("jdbc:mysql://db/", "u", "p");
    KafkaDetour detour = new KafkaDetour(4, 5);
    assertThat(
            StackOptions.in(Path.of("/data"))
                .withPorts(1, 2, 3)
                .keepingData(true)
                .withBinaryLog(true)
                .withMySqlSettings(List.of("--innodb-buffer-pool-size=4G"))
                .stoppingOnExit(false)
                .withDatabase(database)
                .withDetour(detour)
                .tellingProgress(listener))
        .isEqualTo(
            new StackOptions(
                Path.of("/data"),
                1,
                2,
                3,
                true,
                true,
                List.of("--innodb-buffer-pool-size=4G"),
                false,
                database,
                detour,
                listener));
  }

  @Test
  void refusesImpossiblePorts() {
    StackOptions options = StackOptions.in(Path.of("/data"));
    assertThatThrownBy(() -> options.withPorts(65_536, 0, 0))
        .isInstanceOf(StackException.class)
        .hasMessage("The port of Kafka must be between 0 (a free one) and 65535 but is 65536");
    assertThatThrownBy(() -> options.withPorts(0, 0, -1))
        .isInstanceOf(StackException.class)
        .hasMessage("The port of MySQL must be between 0 (a free one) and 65535 but is -1");
  }

  @Test
  void refusesOtherDatabases() {
    assertThatThrownBy(() -> new ExternalDatabase("jdbc:mariadb://db/x?password=s", "u", "p"))
        .isInstanceOf(StackException.class)
        .hasMessage("The JDBC URL must begin with jdbc:mysql:// but is jdbc:mariadb://db/x");
  }
}
