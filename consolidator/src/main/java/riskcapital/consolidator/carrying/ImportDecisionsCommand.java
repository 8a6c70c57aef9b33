package riskcapital.consolidator.carrying;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import riskcapital.consolidator.Options;

/**
 * {@code import-decisions}: fills an empty database, or one just set up, with decisions and policy
 * from a file, then ends. Makes the tables first, so it runs as the owner. The consolidator is
 * started afterwards, and reads the feeds from their beginning.
 */
public final class ImportDecisionsCommand {
  /** How it is called. */
  public static final String USAGE =
      "import-decisions --file=FILE [--url=jdbc:mysql://127.0.0.1:3306/rcm] [--user=rcm_owner]"
          + " [--password=USER]";

  private static final String CHANGELOG = "db/changelog/db.changelog-master.yaml";

  private ImportDecisionsCommand() {}

  /** Runs the command, or tells its usage; the exit code is 0, or 1 after a line on {@code err}. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    if (Options.askForHelp(args)) {
      out.println(USAGE);
      return 0;
    }
    try {
      Options options = Options.parse(args, Database.OPTIONS);
      Path file = Path.of(options.required("file"));
      if (!Files.isReadable(file)) {
        throw new NoSuchFileException(file.toString());
      }
      Database database = Database.of(options, "rcm_owner");
      try (Connection connection = database.connect();
          ImportDecisions importing = new ImportDecisions(connection)) {
        importing.requireEmpty();
        migrate(database);
        out.println(importing.run(file) + " rows of decisions and policy imported");
      }
      return 0;
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage() + "; usage: " + USAGE);
    } catch (UnsuitableException unsuitable) {
      err.println(unsuitable.getMessage());
    } catch (IOException failed) {
      err.println("the file can't be read: " + failed.getMessage());
    } catch (SQLException | LiquibaseException refused) {
      err.println(Database.refusal(refused));
    }
    return 1;
  }

  private static void migrate(Database database) throws SQLException, LiquibaseException {
    try (Connection connection = database.connect();
        Liquibase liquibase =
            new Liquibase(
                CHANGELOG, new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
      liquibase.setShowSummary(UpdateSummaryEnum.OFF);
      String quietly = Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
      try {
        liquibase.update();
      } finally {
        Scope.exit(quietly);
      }
    } catch (SQLException | LiquibaseException | RuntimeException failure) {
      throw failure;
    } catch (Exception other) {
      throw new LiquibaseException(other);
    }
  }
}
