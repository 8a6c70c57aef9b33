package riskcapital.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import riskcapital.run.terminal.RunException;

class RunOptionsTest {
  @Test
  void defaultsRun() {
    assertThatCode(() -> parsed().validate()).doesNotThrowAnyException();
  }

  @Test
  void thereIsAtLeastOneFund() {
    assertThatThrownBy(() -> parsed("--funds", "0").validate())
        .isInstanceOf(RunException.class)
        .hasMessage("--funds must be at least 1, but is 0");
  }

  @Test
  void aPortIsAPort() {
    assertThatThrownBy(() -> parsed("--kafka-port=70000").validate())
        .isInstanceOf(RunException.class)
        .hasMessage("a port must be between 0 and 65535, but is 70000");
  }

  @Test
  void aSourceIsAnHttpServer() {
    assertThatThrownBy(() -> parsed("--source", "ftp://example.org").validate())
        .isInstanceOf(RunException.class)
        .hasMessage("--source must be an http or https URL, but is ftp://example.org");
  }

  private static RunOptions parsed(String... arguments) {
    UsageTest.Options command = new UsageTest.Options();
    new CommandLine(command).parseArgs(arguments);
    return command.options;
  }
}
