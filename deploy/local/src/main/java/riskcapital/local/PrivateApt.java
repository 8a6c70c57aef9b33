package riskcapital.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * Debian's and Ubuntu's package tools on state of their own: nothing is installed, no right of root
 * is needed, and the system's package lists may be empty.
 */
final class PrivateApt {
  private final Path folder;
  private final Path work;

  /**
   * @param folder receives the library; what else is written there is removed
   */
  PrivateApt(Path folder) {
    this.folder = folder;
    this.work = folder.resolve("apt");
  }

  /**
   * Takes the library out of the first of the packages that the distribution has; false when it has
   * none.
   */
  boolean fetch(String library, List<String> packages) throws IOException {
    for (String each : List.of("state/lists/partial", "cache/archives/partial", "log", "root")) {
      Files.createDirectories(work.resolve(each));
    }
    Path settings = work.resolve("apt.conf");
    Files.writeString(
        settings,
        """
        Dir::State "%1$s/state";
        Dir::State::status "/var/lib/dpkg/status";
        Dir::Cache "%1$s/cache";
        Dir::Log "%1$s/log";
        APT::Sandbox::User "";
        Acquire::Languages "none";
        Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
        Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
        """
            .formatted(work));
    Map<String, String> environment = Map.of("APT_CONFIG", settings.toString());
    if (!apt(environment, "update")) {
      return false;
    }
    for (String each : packages) {
      if (apt(environment, "download", each)) {
        unpack();
        return take(library);
      }
    }
    return false;
  }

  private boolean apt(Map<String, String> environment, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of("apt-get", "-qq", "-o", "Debug::NoLocking=1"), Stream.of(arguments))
            .toList();
    return Commands.run(command, environment, work).succeeded();
  }

  private void unpack() throws IOException {
    try (Stream<Path> files = Files.list(work)) {
      for (Path each : files.filter(file -> file.toString().endsWith(".deb")).toList()) {
        Commands.run(
            List.of("dpkg", "-x", each.toString(), work.resolve("root").toString()), Map.of());
      }
    }
  }

  /** The real file behind the library's name; newer releases add {@code t64} to it. */
  private boolean take(String library) throws IOException {
    Optional<Path> found;
    try (Stream<Path> files = Files.walk(work.resolve("root"))) {
      found =
          files
              .filter(file -> file.getFileName().toString().startsWith(library))
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .findFirst();
    }
    if (found.isEmpty()) {
      return false;
    }
    Files.move(found.get(), folder.resolve(library));
    PathUtils.deleteDirectory(work);
    return true;
  }
}
