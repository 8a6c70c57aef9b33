package riskcapital.consolidator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.carrying.ExportDecisionsCommand;
import riskcapital.consolidator.carrying.ImportDecisionsCommand;
import riskcapital.consolidator.deadletters.ReplayDeadLettersCommand;
import riskcapital.consolidator.setup.SetUpCommand;

/** Every command tells its usage where a script would read it, and that is no failure. */
class CommandHelpTest {
  private interface Command {
    int run(String[] args, PrintStream out, PrintStream err);
  }

  @Test
  void helpIsTheUsageOnStandardOutput() {
    assertThat(help(SetUpCommand::run)).isEqualTo(SetUpCommand.USAGE + "\n0");
    assertThat(help(ReplayDeadLettersCommand::run))
        .isEqualTo(ReplayDeadLettersCommand.USAGE + "\n0");
    assertThat(help(ExportDecisionsCommand::run)).isEqualTo(ExportDecisionsCommand.USAGE + "\n0");
    assertThat(help(ImportDecisionsCommand::run)).isEqualTo(ImportDecisionsCommand.USAGE + "\n0");
  }

  private static String help(Command command) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        command.run(
            new String[] {"--help"},
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8) + code;
  }
}
