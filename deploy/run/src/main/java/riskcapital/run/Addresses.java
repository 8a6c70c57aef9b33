package riskcapital.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import riskcapital.local.StackAddresses;
import riskcapital.run.services.RunFolder;
import riskcapital.run.services.Service;

/** Where everything is reached, for a person and for scripts. */
final class Addresses {
  private Addresses() {}

  /** Lines for the terminal; also writes {@code addresses.env} into the run's folder. */
  static List<String> of(House house, RunFolder folder) {
    StackAddresses stack = house.stack().addresses();
    String database = stack.jdbcUrl(house.databaseName()).replaceAll("\\?.*", "");
    Path file = folder.path().resolve("addresses.env");
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("  Kafka         " + stack.bootstrapServers());
    lines.add("  Registry      " + stack.registryUrl());
    lines.add("  MySQL (BI)    " + database + "  user bi_reader, password bi_reader");
    lines.add(
        "  MySQL (admin) " + database + "  user " + stack.adminUser() + ", " + password(stack));
    if (house.source() != null) {
      lines.add("  Simulator     " + house.source().base() + "/v3/api-docs");
    }
    house
        .ingesters()
        .forEach(one -> lines.add("  " + padded(one) + one.base() + "/actuator/health"));
    lines.add("  " + padded(house.consolidator()) + house.consolidator().base() + "/api/v1/feeds");
    LocalUsers users = house.users();
    if (users != null) {
      lines.add(
          "  API users     "
              + String.join(", ", LocalUsers.ROLES)
              + "; password of each "
              + users.password());
    }
    lines.add("  Logs          " + folder.logs());
    lines.add("  Addresses     " + file);
    lines.add("");
    lines.add("Ctrl-C stops everything.");
    write(
        file,
        "RCM_BOOTSTRAP_SERVERS="
            + stack.bootstrapServers()
            + "\nRCM_REGISTRY_URL="
            + stack.registryUrl()
            + "\nRCM_JDBC_URL="
            + database
            + "\nRCM_API_URL="
            + house.consolidator().at("/api/v1")
            + (users == null ? "" : "\nRCM_API_PASSWORD=" + users.password())
            + "\n");
    return lines;
  }

  /** Others on this machine can't read it. */
  private static void write(Path file, String text) {
    try {
      Files.deleteIfExists(file);
      if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String password(StackAddresses stack) {
    return stack.adminPassword().isEmpty() ? "no password" : "the password you gave";
  }

  private static String padded(Service service) {
    return String.format("%-17s ", service.name()).substring(0, 18);
  }
}
