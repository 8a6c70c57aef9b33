package riskcapital.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.file.PathUtils;

/**
 * Folders that are made once and used by every later start: {@code RCM_CACHE}, by default {@code
 * ~/.cache/risk-capital-monitoring}. A folder appears complete or not at all, and two processes
 * that want the same one do not disturb each other. It may be deleted at any time nothing runs.
 */
final class UserCache {
  private static final Map<Path, Object> IN_THIS_PROCESS = new ConcurrentHashMap<>();

  private final Path root;

  UserCache(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  static UserCache ofUser() {
    String configured = System.getenv("RCM_CACHE");
    return new UserCache(
        configured != null && !configured.isBlank()
            ? Path.of(configured)
            : Path.of(System.getProperty("user.home"), ".cache", "risk-capital-monitoring"));
  }

  /** Makes a folder's content. */
  @FunctionalInterface
  interface Filler {
    void fill(Path emptyFolder) throws IOException;
  }

  /** The folder of that name, filled first when it does not exist. */
  Path provide(String name, Filler filler) {
    Path target = root.resolve(name);
    if (Files.isDirectory(target)) {
      return target;
    }
    try {
      Files.createDirectories(root);
      synchronized (IN_THIS_PROCESS.computeIfAbsent(target, path -> new Object())) {
        try (FileChannel channel =
                FileChannel.open(
                    root.resolve(name + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.lock()) {
          if (lock.isValid() && !Files.isDirectory(target)) {
            removeLeftOvers(name);
            Path part = Files.createTempDirectory(root, name + ".part");
            filler.fill(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
          }
        }
      }
      return target;
    } catch (IOException e) {
      throw new StackException(
          "The cache folder " + root + " can't be filled: " + e.getMessage(), e);
    }
  }

  private void removeLeftOvers(String name) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(root, name + ".part*")) {
      for (Path part : parts) {
        PathUtils.deleteDirectory(part);
      }
    }
  }
}
