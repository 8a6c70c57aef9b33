package riskcapital.local.test;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import riskcapital.local.StackAddresses;

/** What the daemon tells the tests of a build, through a file that appears whole. */
record StackState(
    BuildProcess daemon, StackAddresses addresses, DetourEntry detour, String origin) {

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(daemon.pid()));
    properties.setProperty("startMillis", Long.toString(daemon.startMillis()));
    properties.setProperty("bootstrapServers", addresses.bootstrapServers());
    properties.setProperty("registryUrl", addresses.registryUrl());
    properties.setProperty("adminJdbcUrl", addresses.adminJdbcUrl());
    properties.setProperty("adminUser", addresses.adminUser());
    properties.setProperty("adminPassword", addresses.adminPassword());
    properties.setProperty("detourPort", Integer.toString(detour.port()));
    properties.setProperty("detourHost", detour.server().getHostString());
    properties.setProperty("detourServerPort", Integer.toString(detour.server().getPort()));
    properties.setProperty("origin", origin);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Writer writer = Files.newBufferedWriter(part)) {
      properties.store(writer, null);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Nothing when there is no file or its daemon is gone. */
  static Optional<StackState> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    StackState state =
        new StackState(
            new BuildProcess(
                Long.parseLong(properties.getProperty("pid")),
                Long.parseLong(properties.getProperty("startMillis"))),
            new StackAddresses(
                properties.getProperty("bootstrapServers"),
                properties.getProperty("registryUrl"),
                properties.getProperty("adminJdbcUrl"),
                properties.getProperty("adminUser"),
                properties.getProperty("adminPassword")),
            new DetourEntry(
                Integer.parseInt(properties.getProperty("detourPort")),
                new InetSocketAddress(
                    properties.getProperty("detourHost"),
                    Integer.parseInt(properties.getProperty("detourServerPort")))),
            properties.getProperty("origin"));
    return Optional.of(state).filter(known -> known.daemon().isAlive());
  }
}
