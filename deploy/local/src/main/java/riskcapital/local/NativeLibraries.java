package riskcapital.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The shared libraries that the packaged {@code mysqld} expects of the system. What the system
 * lacks is taken from the distribution's own package without installing it.
 */
final class NativeLibraries {
  private static final Pattern MISSING =
      Pattern.compile("error while loading shared libraries: (\\S+):");

  /** Library to the packages that hold it, by the names that releases of Debian and Ubuntu use. */
  static final Map<String, List<String>> PACKAGES =
      Map.of(
          "libaio.so.1", List.of("libaio1", "libaio1t64"),
          "libnuma.so.1", List.of("libnuma1"),
          "libtinfo.so.6", List.of("libtinfo6"),
          "libatomic.so.1", List.of("libatomic1"));

  private final Site site;

  NativeLibraries(Site site) {
    this.site = site;
  }

  /**
   * The environment in which the program loads.
   *
   * @throws StackException naming the package that must be installed by hand
   */
  Map<String, String> environmentFor(Path program) {
    Map<String, Path> found = new LinkedHashMap<>();
    while (true) {
      Map<String, String> environment = environment(found);
      Commands.Outcome outcome =
          Commands.run(List.of(program.toString(), "--no-defaults", "--version"), environment);
      if (outcome.succeeded()) {
        return environment;
      }
      String library =
          missing(outcome.output())
              .filter(name -> !found.containsKey(name))
              .orElseThrow(
                  () ->
                      new StackException(
                          program + " does not run here: " + outcome.output().strip()));
      found.put(library, fetch(library));
    }
  }

  static Optional<String> missing(String loaderOutput) {
    Matcher matcher = MISSING.matcher(loaderOutput);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Map<String, String> environment(Map<String, Path> found) {
    return found.isEmpty()
        ? Map.of()
        : Map.of(
            "LD_LIBRARY_PATH",
            found.values().stream().map(Path::toString).collect(Collectors.joining(":")));
  }

  private Path fetch(String library) {
    List<String> packages = PACKAGES.getOrDefault(library, List.of());
    StackException byHand =
        new StackException(
            "MySQL needs %s, which this system lacks: install %s"
                .formatted(
                    library,
                    packages.isEmpty()
                        ? "the package that holds it"
                        : "the package " + String.join(" or ", packages)));
    if (packages.isEmpty()
        || Commands.find("apt-get").isEmpty()
        || Commands.find("dpkg").isEmpty()) {
      throw byHand;
    }
    return site.cache()
        .provide(
            library,
            folder -> {
              site.tell(
                  "fetching "
                      + library
                      + " from the distribution's package, without installing it");
              if (!new PrivateApt(folder).fetch(library, packages)) {
                throw byHand;
              }
            });
  }
}
