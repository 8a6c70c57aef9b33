package riskcapital.local.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskcapital.local.StackAddresses;

class BuildFolderTest {
  private static final BuildProcess ALIVE = BuildProcess.current();
  private static final BuildProcess GONE = new BuildProcess(ALIVE.pid(), ALIVE.startMillis() - 1);

  @TempDir Path path;

  @Test
  void tellsAProcessFromALaterOneOfTheSameId() {
    assertThat(ALIVE.isAlive()).isTrue();
    assertThat(GONE.isAlive()).isFalse();
  }

  @Test
  void belongsToMavenRatherThanToTheTestsJvm() {
    assertThat(BuildProcess.ofThisBuild()).isNotEqualTo(ALIVE);
    assertThat(BuildProcess.ofThisBuild().isAlive()).isTrue();
  }

  @Test
  void knowsWhetherATestJvmLives() throws IOException {
    BuildFolder folder = new BuildFolder(path);
    folder.create();
    assertThat(folder.hasLivingClient()).isFalse();
    folder.enter(GONE);
    assertThat(folder.hasLivingClient()).isFalse();
    folder.enter(ALIVE);
    assertThat(folder.hasLivingClient()).isTrue();
  }

  @Test
  void findsTheServersOfALivingDaemonOnly() throws IOException {
    Path file = path.resolve("state.properties");
    assertThat(StackState.read(file)).isEmpty();
    StackState state = state(ALIVE);
    state.write(file);
    assertThat(StackState.read(file)).contains(state);
    state(GONE).write(file);
    assertThat(StackState.read(file)).isEmpty();
  }

  @Test
  void keepsTheLogsOfTheLastBuild() throws IOException {
    Path kept = path.resolve("kept");
    for (String build : List.of("first", "second")) {
      BuildFolder folder = new BuildFolder(path.resolve(build));
      Path logs = Files.createDirectories(folder.servers().resolve("logs"));
      Files.writeString(logs.resolve(build + ".log"), "of the " + build);
      folder.keepLogs(kept);
    }
    assertThat(kept.toFile().list()).containsExactly("second.log");
    assertThat(kept.resolve("second.log")).hasContent("of the second");
  }

  private static StackState state(BuildProcess daemon) {
    return new StackState(
        daemon,
        StackAddresses.of("127.0.0.1:1", "http://127.0.0.1:2/x", "jdbc:mysql://h:3/", "root", ""),
        new DetourEntry(4, new InetSocketAddress("127.0.0.1", 5)),
        "embedded stack");
  }
}
