package riskcapital.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Data folders as {@code --initialize} leaves them, kept in the cache: a copy is had in a fraction
 * of the time.
 */
final class MySqlTemplates {
  private final Site site;

  MySqlTemplates(Site site) {
    this.site = site;
  }

  /** The template for that program: root without a password, from 127.0.0.1 as from localhost. */
  Path of(MySqlProgram program) {
    String name =
        "mysql-data-%s-%08x".formatted(program.version(), program.mysqld().toString().hashCode());
    return site.cache().provide(name, folder -> initialise(program, folder)).resolve("data");
  }

  private void initialise(MySqlProgram program, Path folder) throws IOException {
    site.tell("initialising MySQL's data folder");
    Path users = folder.resolve("users.sql");
    Files.writeString(
        users,
        """
        CREATE USER 'root'@'127.0.0.1' IDENTIFIED BY '';
        GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
        """);
    Path data = folder.resolve("data");
    List<String> command = new ArrayList<>(program.command(data));
    command.add("--initialize-insecure");
    command.add("--init-file=" + users);
    command.add("--character-set-server=utf8mb4");
    command.add("--loose-innodb-redo-log-capacity=8M");
    Commands.Outcome outcome = Commands.run(command, program.environment());
    if (!outcome.succeeded()) {
      throw new StackException(
          "%s can't initialise a data folder: %s"
              .formatted(
                  program.mysqld(),
                  outcome
                      .output()
                      .lines()
                      .filter(line -> line.contains("[ERROR]"))
                      .findFirst()
                      .orElse(outcome.output().strip())));
    }
    Files.deleteIfExists(data.resolve("auto.cnf"));
    Files.delete(users);
  }
}
