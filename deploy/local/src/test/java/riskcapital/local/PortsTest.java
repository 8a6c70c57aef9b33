package riskcapital.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
  @TempDir Path folder;

  @Test
  void remembersWhatItChose() {
    Path memory = folder.resolve("a/port");
    int port = Ports.choose("Kafka", 0, memory);
    assertThat(port).isBetween(20_000, 32_000);
    assertThat(Ports.choose("Kafka", 0, memory)).isEqualTo(port);
    int other = Ports.free();
    assertThat(Ports.choose("Kafka", other, memory)).isEqualTo(other);
    assertThat(Ports.choose("Kafka", 0, memory)).isEqualTo(other);
  }

  @Test
  void choosesAnotherWhenTheRememberedOneIsTaken() throws IOException {
    Path memory = folder.resolve("port");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(memory, taken.getLocalPort() + "\n");
      assertThat(Ports.choose("Kafka", 0, memory)).isNotEqualTo(taken.getLocalPort());
    }
  }

  @Test
  void refusesATakenPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Ports.choose("Kafka", port, folder.resolve("port")))
          .isInstanceOf(StackException.class)
          .hasMessage(
              "Port " + port + " for Kafka is taken by another program; choose another one");
    }
  }

  @Test
  void forgetsNonsense() throws IOException {
    Path memory = folder.resolve("port");
    Files.writeString(memory, "nonsense");
    assertThat(Ports.choose("Kafka", 0, memory)).isBetween(20_000, 32_000);
  }
}
