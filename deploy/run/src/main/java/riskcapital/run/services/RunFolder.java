package riskcapital.run.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import riskcapital.run.terminal.RunException;

/**
 * Where a run keeps its data and logs.
 *
 * @param path the folder
 * @param temporary whether it is removed after a run that went well
 */
public record RunFolder(Path path, boolean temporary) {
  /** A new folder that is removed after a run that went well. */
  public static RunFolder newTemporary() {
    try {
      return new RunFolder(Files.createTempDirectory("rcm-"), true);
    } catch (IOException e) {
      throw cannotBeMade(e);
    }
  }

  /** This folder, which stays. */
  public static RunFolder at(Path chosen) {
    try {
      return new RunFolder(Files.createDirectories(chosen.toAbsolutePath()), false);
    } catch (IOException e) {
      throw cannotBeMade(e);
    }
  }

  private static RunException cannotBeMade(IOException cause) {
    return new RunException("the data folder can't be made: " + cause.getMessage(), cause);
  }

  /** Where every log is. */
  public Path logs() {
    Path logs = path.resolve("logs");
    try {
      return Files.createDirectories(logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether anything was started that wrote a log. */
  public boolean hasLogs() {
    try (Stream<Path> logs = Files.list(logs())) {
      return logs.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a temporary folder. */
  public void remove() {
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
