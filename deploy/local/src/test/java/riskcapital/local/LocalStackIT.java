package riskcapital.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {
  private static final String NAME = "{\"name\":\"a\",\"type\":\"string\"}";
  private static final String NAME_AND_AGE = NAME + ",{\"name\":\"b\",\"type\":\"int\"}";

  @TempDir Path folder;

  @Test
  void servesKeepsItsDataAndLeavesNothingRunning() throws Exception {
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    Queue<String> progress = new ConcurrentLinkedQueue<>();
    StackOptions options = StackOptions.in(folder).keepingData(true).tellingProgress(progress::add);
    StackAddresses first;
    List<ProcessHandle> started;
    try (LocalStack stack = LocalStack.start(options)) {
      first = stack.addresses();
      Probe probe = new Probe(first);
      probe.createTopic();
      probe.sendInTransaction("one");
      assertThat(probe.received()).containsExactly("one");
      assertThat(probe.register(NAME)).isEqualTo("200 {\"id\":1}");
      assertThat(probe.register(NAME_AND_AGE)).startsWith("409 ");
      assertThat(probe.loadRows("1\tá\n2\t日本\n")).isEqualTo(2);
      assertThat(
              probe.query(
                  "probe",
                  "SELECT CONCAT_WS(' ', @@time_zone, @@character_set_server, @@log_bin, USER())"))
          .containsExactly("+00:00 utf8mb4 0 root@127.0.0.1");
      assertThat(stack.servers()).extracting(Server::name).hasSize(3);
      assertThat(stack.servers()).allSatisfy(each -> assertThat(each.logFile()).isNotEmptyFile());
      assertThat(progress).filteredOn(line -> line.contains(" is ready at ")).hasSize(3);
      started = ProcessHandle.current().descendants().filter(p -> !before.contains(p)).toList();
      assertThat(started).extracting(ProcessHandle::pid).containsAll(pids(stack));
    }
    assertThat(started).hasSize(4).noneMatch(ProcessHandle::isAlive);

    try (LocalStack stack = LocalStack.start(options)) {
      assertThat(stack.addresses()).isEqualTo(first);
      Probe probe = new Probe(stack.addresses());
      probe.sendInTransaction("two");
      assertThat(probe.received()).containsExactly("one", "two");
      assertThat(probe.registry("/subjects/probe-value/versions")).isEqualTo("200 [1]");
      assertThat(probe.register(NAME)).isEqualTo("200 {\"id\":1}");
      assertThat(probe.rows()).containsExactly("1 á", "2 日本");
    }

    StackOptions elsewhere = options.withPorts(Ports.free(), Ports.free(), Ports.free());
    try (LocalStack stack = LocalStack.start(elsewhere)) {
      assertThat(stack.addresses().bootstrapServers()).isNotEqualTo(first.bootstrapServers());
      assertThat(new Probe(stack.addresses()).received()).containsExactly("one", "two");
    }
  }

  @Test
  void isStoppedWhenItsParentIsKilled() throws Exception {
    Path pids = folder.resolve("pids");
    Process parent =
        new ProcessBuilder(
                Commands.java(),
                "-cp",
                System.getProperty("java.class.path"),
                StackHolder.class.getName(),
                folder.resolve("data").toString(),
                pids.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("holder.log").toFile())
            .start();
    await().atMost(Duration.ofMinutes(3)).until(() -> Files.exists(pids) || !parent.isAlive());
    List<ProcessHandle> servers =
        Files.readAllLines(pids).stream()
            .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
            .toList();
    assertThat(servers).hasSize(4).allMatch(ProcessHandle::isAlive);

    parent.destroyForcibly().waitFor();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(servers).noneMatch(ProcessHandle::isAlive));
  }

  private static List<Long> pids(LocalStack stack) {
    return stack.servers().stream().map(Server::pid).toList();
  }
}
