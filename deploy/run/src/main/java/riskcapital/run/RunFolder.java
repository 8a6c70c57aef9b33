package riskcapital.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import riskcapital.run.services.Home;
import riskcapital.run.terminal.RunException;

/**
 * Where a run keeps its data and logs.
 *
 * @param path the folder
 * @param temporary whether it is removed after a run that went well
 */
record RunFolder(Path path, boolean temporary) {
  static RunFolder of(RunOptions options, Home home) {
    try {
      Path chosen = options.data;
      if (chosen == null && !options.keepData) {
        return new RunFolder(Files.createTempDirectory("rcm-"), true);
      }
      Path path = chosen == null ? home.folder().resolve(".rcm") : chosen.toAbsolutePath();
      Files.createDirectories(path);
      return new RunFolder(path, false);
    } catch (IOException e) {
      throw new RunException("the data folder can't be made: " + e.getMessage(), e);
    }
  }

  Path logs() {
    Path logs = path.resolve("logs");
    try {
      return Files.createDirectories(logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether anything was started that wrote a log. */
  boolean hasLogs() {
    try (Stream<Path> logs = Files.list(logs())) {
      return logs.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a temporary folder. */
  void remove() {
    if (!temporary) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
