package riskcapital.consolidator.carrying;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import riskcapital.consolidator.Options;

/** {@code export-decisions}: writes decisions of people and policy to a file, then ends. */
public final class ExportDecisionsCommand {
  /** How it is called. */
  public static final String USAGE =
      "export-decisions --file=FILE [--url=jdbc:mysql://127.0.0.1:3306/rcm] [--user=rcm_writer]"
          + " [--password=USER]";

  private ExportDecisionsCommand() {}

  /** Runs the command, or tells its usage; the exit code is 0, or 1 after a line on {@code err}. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    if (Options.askForHelp(args)) {
      out.println(USAGE);
      return 0;
    }
    try {
      Options options = Options.parse(args, Database.OPTIONS);
      Path file = Path.of(options.required("file"));
      try (Connection connection = Database.of(options, "rcm_writer").connect()) {
        long rows = new ExportDecisions(connection).run(file, Clock.systemUTC().instant());
        out.println(rows + " rows of decisions and policy exported");
      }
      return 0;
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage() + "; usage: " + USAGE);
    } catch (UnsuitableException unsuitable) {
      err.println(unsuitable.getMessage());
    } catch (FileAlreadyExistsException there) {
      err.println("the file exists already: " + there.getMessage());
    } catch (IOException | UncheckedIOException failed) {
      err.println("the file can't be written: " + failed.getMessage());
    } catch (SQLException refused) {
      err.println(Database.refusal(refused));
    }
    return 1;
  }
}
