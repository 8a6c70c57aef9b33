package riskcapital.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.io.FileUtils;

/** Data folders that begin as a copy. */
final class Templates {
  private Templates() {}

  /** The target is a whole copy afterwards, or does not exist. */
  static void copy(Path template, Path target) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    FileUtils.deleteDirectory(part.toFile());
    FileUtils.copyDirectory(template.toFile(), part.toFile());
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
