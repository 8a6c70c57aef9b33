package riskcapital.consolidator;

import java.util.Arrays;
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
  /**
   * Starts the service, or runs a command and ends: {@code setup} creates the database, {@code
   * replay-dead-letters} offers dead letters again, {@code export-decisions} and {@code
   * import-decisions} carry decisions and policy from one database to another.
   */
  public static void main(String[] args) {
    Wire.allowEventClasses();
    String command = args.length == 0 ? "" : args[0];
    switch (command) {
      case "setup" -> System.exit(SetUpCommand.run(rest(args), System.out, System.err));
      case "replay-dead-letters" ->
          System.exit(ReplayDeadLettersCommand.run(rest(args), System.out, System.err));
      case "export-decisions" ->
          System.exit(ExportDecisionsCommand.run(rest(args), System.out, System.err));
      case "import-decisions" ->
          System.exit(ImportDecisionsCommand.run(rest(args), System.out, System.err));
      default -> SpringApplication.run(Consolidator.class, args);
    }
  }

  private static String[] rest(String[] args) {
    return Arrays.copyOfRange(args, 1, args.length);
  }
}
