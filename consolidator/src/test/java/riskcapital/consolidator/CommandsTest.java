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

/** Every command tells its usage where a script would read it, and what is wrong in one line. */
class CommandsTest {
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

  @Test
  void withoutACommandHelpListsThem() {
    assertThat(help(Consolidator::command))
        .isEqualTo(Consolidator.USAGE + "\n0")
        .contains(SetUpCommand.USAGE, ExportDecisionsCommand.USAGE);
  }

  @Test
  void aMistypedCommandStartsNothing() {
    assertThat(refused(Consolidator::command, "export-decision", "--file=x"))
        .isEqualTo("there is no command export-decision; --help lists them\n1");
  }

  @Test
  void aServerThatIsNotThereGetsOneLine() {
    assertThat(
            refused(
                ExportDecisionsCommand::run, "--file=/tmp/x", "--url=jdbc:mysql://127.0.0.1:1/rcm"))
        .isEqualTo("the server does not do it (--url says which): Communications link failure\n1");
  }

  @Test
  void aFileThatIsNotThereIsToldBeforeTheDatabaseIsTouched() {
    assertThat(
            refused(
                ImportDecisionsCommand::run,
                "--file=/nowhere/x",
                "--url=jdbc:mysql://127.0.0.1:1/rcm"))
        .isEqualTo("the file can't be read: /nowhere/x\n1");
  }

  private static String help(Command command) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = command.run(new String[] {"--help"}, stream(said), nowhere());
    return said.toString(StandardCharsets.UTF_8) + code;
  }

  private static String refused(Command command, String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = command.run(args, nowhere(), stream(said));
    return said.toString(StandardCharsets.UTF_8) + code;
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static PrintStream nowhere() {
    return stream(new ByteArrayOutputStream());
  }
}
