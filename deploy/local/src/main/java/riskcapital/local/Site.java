package riskcapital.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the servers of one stack stand: its folders, its watchdog, and where artifacts come from.
 */
record Site(StackOptions options, Watchdog watchdog, UserCache cache, Artifacts artifacts) {

  static Path data(StackOptions options) {
    return options.dataFolder().resolve("servers");
  }

  static Path logs(StackOptions options) {
    return options.dataFolder().resolve("logs");
  }

  /** A server's data folder; exists after the call. */
  Path data(String server) {
    return created(data(options).resolve(server));
  }

  Path log(String server) {
    return created(logs(options)).resolve(server + ".log");
  }

  int port(String server, String name, int asked) {
    return Ports.choose(name, asked, data(server).resolve("port"));
  }

  /** A new process of a server with a log of its own, which starts empty. */
  ServerProcess spawn(String server, List<String> command, Map<String, String> environment) {
    Path log = log(server);
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ServerProcess(server, watchdog.spawn(command, environment, data(server), log), log);
  }

  void tell(String line) {
    options.progress().accept(line);
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StackException("The folder " + folder + " can't be made: " + e.getMessage(), e);
    }
  }
}
