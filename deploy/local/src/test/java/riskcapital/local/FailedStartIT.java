package riskcapital.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskcapital.local.test.TestStack;

/** What can't start says why in one line and leaves nothing running. */
class FailedStartIT {
  @TempDir Path folder;

  private List<ProcessHandle> before = List.of();

  @BeforeEach
  void lookAround() {
    TestStack.get();
    before = ProcessHandle.current().descendants().toList();
  }

  @Test
  void portIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      requireFailure(
          StackOptions.in(folder).withPorts(0, 0, port),
          "Port " + port + " for MySQL is taken by another program; choose another one");
    }
  }

  @Test
  void databaseDoesNotAnswer() {
    int port = Ports.free();
    requireFailure(
        StackOptions.in(folder)
            .withDatabase(
                new ExternalDatabase("jdbc:mysql://127.0.0.1:" + port + "/x?a=b", "root", "")),
        "MySQL at jdbc:mysql://127.0.0.1:"
            + port
            + "/x can't be used: Communications link failure");
  }

  @Test
  void databaseRefusesTheUser() throws SQLException {
    StackAddresses addresses = TestStack.get();
    String url = addresses.adminJdbcUrl();
    String host = new Probe(addresses).query("", "SELECT SUBSTRING_INDEX(USER(), '@', -1)").get(0);
    requireFailure(
        StackOptions.in(folder).withDatabase(new ExternalDatabase(url, "nobody", "wrong")),
        "MySQL at "
            + JdbcUrl.shown(url)
            + " can't be used: Access denied for user 'nobody'@'"
            + host
            + "' (using password: YES)");
  }

  @Test
  void folderIsInUse() throws SQLException {
    StackOptions options =
        StackOptions.in(folder)
            .withDatabase(
                new ExternalDatabase(
                    TestStack.get().adminJdbcUrl(),
                    TestStack.get().adminUser(),
                    TestStack.get().adminPassword()));
    try (LocalStack stack = LocalStack.start(options)) {
      assertThat(stack.servers())
          .extracting(Server::name)
          .containsExactlyInAnyOrder("Kafka", "Schema registry");
      assertThat(stack.addresses().adminJdbcUrl()).isEqualTo(TestStack.get().adminJdbcUrl());
      assertThat(new Probe(stack.addresses()).query("", "SELECT 1")).containsExactly("1");
      assertThatThrownBy(() -> LocalStack.start(options))
          .isInstanceOf(StackException.class)
          .hasMessage("The data folder " + folder + " is in use by another stack");
    }
    assertThat(folder.resolve("servers")).doesNotExist();
    assertThat(folder.resolve("logs")).isNotEmptyDirectory();
  }

  private void requireFailure(StackOptions options, String message) {
    assertThatThrownBy(() -> LocalStack.start(options))
        .isInstanceOf(StackException.class)
        .hasMessage(message);
    assertThat(ProcessHandle.current().descendants()).allMatch(before::contains);
  }
}
