package riskcapital.consolidator;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import riskcapital.consolidator.carrying.ExportDecisionsCommand;
import riskcapital.consolidator.carrying.ImportDecisionsCommand;
import riskcapital.consolidator.deadletters.ReplayDeadLettersCommand;
import riskcapital.consolidator.setup.SetUpCommand;
import riskcapital.schemas.Wire;

/** The service that keeps the database: feeds in, exceptions out. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Consolidator {
  /** How it is called. */
  static final String USAGE =
      String.join(
          System.lineSeparator(),
          "Without a command it serves; settings have the form --name=value. Commands:",
          "  " + SetUpCommand.USAGE,
          "  " + ReplayDeadLettersCommand.USAGE,
          "  " + ExportDecisionsCommand.USAGE,
          "  " + ImportDecisionsCommand.USAGE);

  private static final Set<String> HELP = Set.of("--help", "-h");

  /**
   * Starts the service, or runs a command and ends: {@code setup} creates the database, {@code
   * replay-dead-letters} offers dead letters again, {@code export-decisions} and {@code
   * import-decisions} carry decisions and policy from one database to another.
   */
  public static void main(String[] args) {
    boolean serve = args.length == 0 || args[0].startsWith("--") && !HELP.contains(args[0]);
    if (!serve) {
      logLittle();
    }
    Wire.allowEventClasses();
    if (serve) {
      SpringApplication.run(Consolidator.class, args);
    } else {
      System.exit(command(args, System.out, System.err));
    }
  }

  /** Of a command's output its answer is what counts, whichever way libraries log. */
  private static void logLittle() {
    System.setProperty("logback.configurationFile", "logback-commands.xml");
    Logger.getLogger("").setLevel(Level.WARNING);
  }

  /** Runs a command, or tells which there are; the exit code is 1 after a line on {@code err}. */
  static int command(String[] args, PrintStream out, PrintStream err) {
    String[] options = Arrays.copyOfRange(args, 1, args.length);
    return switch (args[0]) {
      case "setup" -> SetUpCommand.run(options, out, err);
      case "replay-dead-letters" -> ReplayDeadLettersCommand.run(options, out, err);
      case "export-decisions" -> ExportDecisionsCommand.run(options, out, err);
      case "import-decisions" -> ImportDecisionsCommand.run(options, out, err);
      case "--help", "-h" -> {
        out.println(USAGE);
        yield 0;
      }
      default -> {
        err.println("there is no command " + args[0] + "; --help lists them");
        yield 1;
      }
    };
  }
}
