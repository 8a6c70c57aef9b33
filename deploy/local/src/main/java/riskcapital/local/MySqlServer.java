package riskcapital.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A MySQL of our own: root without a password, reached from loopback only. */
public final class MySqlServer implements Server {
  private static final String NAME = "MySQL";
  private static final Duration START_BOUND = Duration.ofSeconds(180);

  private final String address;
  private final ServerProcess process;

  private MySqlServer(String address, ServerProcess process) {
    this.address = address;
    this.process = process;
  }

  static MySqlServer start(Site site) {
    int port = site.port("mysql", NAME, site.options().mysqlPort());
    Path data = site.data("mysql").resolve("data");
    MySqlProgram program = prepare(site, data);
    List<String> command = new ArrayList<>(program.command(data));
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=mysql.sock",
            "--pid-file=mysqld.pid"));
    command.addAll(MySqlSettings.options(site.options().binaryLog()));
    command.addAll(site.options().mySqlSettings());
    ServerProcess process = site.spawn("mysql", command, program.environment());
    String address = JdbcUrl.loopback(port);
    process.awaitReady(() -> answers(address), START_BOUND, line -> line.contains("[ERROR]"));
    site.tell(
        "%s %s is ready at 127.0.0.1:%d (log: %s)"
            .formatted(NAME, program.version(), port, process.log()));
    return new MySqlServer(address, process);
  }

  /** Chooses the program and fills a new data folder from its template. */
  private static MySqlProgram prepare(Site site, Path data) {
    MySqlPrograms programs = new MySqlPrograms(site);
    MySqlTemplates templates = new MySqlTemplates(site);
    MySqlProgram program = null;
    Path template = null;
    var installed = programs.installed();
    if (installed.isPresent()) {
      try {
        template = templates.of(installed.get());
        program = installed.get();
      } catch (StackException e) {
        site.tell(e.getMessage() + "; it is passed over");
      }
    }
    if (program == null || template == null) {
      program = programs.packaged();
      template = templates.of(program);
    }
    try {
      if (!Files.exists(data)) {
        Templates.copy(template, data);
      }
      Files.deleteIfExists(data.resolve("mysql.sock"));
      Files.deleteIfExists(data.resolve("mysql.sock.lock"));
      return program;
    } catch (IOException e) {
      throw new StackException("MySQL's data folder can't be filled: " + e.getMessage(), e);
    }
  }

  private static boolean answers(String address) {
    try (var connection = DriverManager.getConnection(address, "root", "")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  /** A JDBC URL that names no database. */
  @Override
  public String address() {
    return address;
  }

  @Override
  public Path logFile() {
    return process.log();
  }

  @Override
  public long pid() {
    return process.handle().pid();
  }

  @Override
  public void close() {
    process.close();
  }
}
