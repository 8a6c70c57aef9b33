package riskcapital.run.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import riskcapital.run.terminal.RunException;

/**
 * A built checkout.
 *
 * @param folder its root
 */
public record Home(Path folder) {
  /** The executable jar of a module. */
  public Path jar(String module) {
    Path target = folder.resolve(module).resolve("target");
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        List<Path> jars =
            files.filter(file -> file.getFileName().toString().endsWith("-exec.jar")).toList();
        if (jars.size() == 1) {
          return jars.get(0);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new RunException("there is no executable jar in " + target + "; run mvn package");
  }
}
