package riskcapital.local.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** The folder through which the test JVMs of one build find the same servers. */
record BuildFolder(Path path) {

  static BuildFolder of(BuildProcess build) {
    return new BuildFolder(root().resolve(build.pid() + "-" + build.startMillis()));
  }

  Path state() {
    return path.resolve("state.properties");
  }

  Path failure() {
    return path.resolve("failure");
  }

  Path lock() {
    return path.resolve("lock");
  }

  Path detour() {
    return path.resolve("detour");
  }

  Path log() {
    return path.resolve("daemon.log");
  }

  Path servers() {
    return path.resolve("stack");
  }

  void create() throws IOException {
    Files.createDirectories(clients());
  }

  /** Says that this JVM uses the servers, for as long as it lives. */
  void enter(BuildProcess client) throws IOException {
    Files.createDirectories(clients());
    Files.writeString(clients().resolve(client.pid() + "-" + client.startMillis()), "");
  }

  boolean hasLivingClient() {
    try (Stream<Path> files = Files.list(clients())) {
      return files.map(BuildFolder::named).anyMatch(BuildProcess::isAlive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what the servers logged, in the place of what those of the build before did. */
  void keepLogs(Path kept) throws IOException {
    Path logs = servers().resolve("logs");
    if (Files.exists(kept)) {
      PathUtils.deleteDirectory(kept);
    }
    if (Files.exists(logs)) {
      PathUtils.copyDirectory(logs, kept);
    }
  }

  /** Where the logs of the servers of the last build are kept. */
  static Path lastLogs() {
    return inTemp("risk-capital-monitoring-logs");
  }

  void delete() throws IOException {
    PathUtils.deleteDirectory(path);
  }

  /** Removes what builds left behind whose processes are all gone. */
  static void deleteAbandoned() throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.list(root())) {
      folders = files.filter(Files::isDirectory).toList();
    }
    for (Path each : folders) {
      BuildFolder folder = new BuildFolder(each);
      if (!named(each).isAlive() && StackState.read(folder.state()).isEmpty()) {
        folder.delete();
      }
    }
  }

  private Path clients() {
    return path.resolve("clients");
  }

  private static BuildProcess named(Path path) {
    String[] parts = path.getFileName().toString().split("-", 2);
    return new BuildProcess(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  private static Path root() {
    return inTemp("risk-capital-monitoring-tests");
  }

  private static Path inTemp(String name) {
    return Path.of(
        System.getProperty("java.io.tmpdir"), name + "-" + System.getProperty("user.name"));
  }
}
