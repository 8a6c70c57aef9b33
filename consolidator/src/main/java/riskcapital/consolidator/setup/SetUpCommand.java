package riskcapital.consolidator.setup;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import riskcapital.consolidator.FirstLine;
import riskcapital.consolidator.Options;

/**
 * {@code setup}: creates the database and its users where they are missing, then ends. Passwords
 * are those of users that it creates; users that exist keep theirs.
 */
public final class SetUpCommand {
  /** How it is called. */
  public static final String USAGE =
      "setup --admin-url=jdbc:mysql://HOST:PORT/ --admin-user=USER [--admin-password=P]"
          + " [--database=rcm] [--owner-password=P] [--writer-password=P] [--reader-password=P]";

  private static final Set<String> KNOWN =
      Set.of(
          "admin-url",
          "admin-user",
          "admin-password",
          "database",
          "owner-password",
          "writer-password",
          "reader-password");

  private SetUpCommand() {}

  /** Runs the command, or tells its usage; the exit code is 0, or 1 after a line on {@code err}. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    if (Options.askForHelp(args)) {
      out.println(USAGE);
      return 0;
    }
    try {
      DatabaseSetup setup = parse(Options.parse(args, KNOWN));
      List<String> existing = new CreateDatabase(setup).run();
      out.println("database " + setup.database() + " and its users are ready");
      if (!existing.isEmpty()) {
        out.println(
            "passwords left as they were, of users that existed: " + String.join(", ", existing));
      }
      return 0;
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage() + "; usage: " + USAGE);
    } catch (UnsuitableServerException unsuitable) {
      err.println(unsuitable.getMessage());
    } catch (SQLException refused) {
      err.println("the server does not do it: " + FirstLine.of(refused));
    }
    return 1;
  }

  private static DatabaseSetup parse(Options options) {
    return new DatabaseSetup(
        options.required("admin-url"),
        options.required("admin-user"),
        options.orElse("admin-password", ""),
        options.orElse("database", "rcm"),
        options.orElse("owner-password", DatabaseSetup.OWNER),
        options.orElse("writer-password", DatabaseSetup.WRITER),
        options.orElse("reader-password", DatabaseSetup.READER));
  }
}
