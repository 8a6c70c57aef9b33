package riskcapital.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import riskcapital.run.terminal.RunException;

class BenchOptionsTest {
  @Test
  void detectionIsMeasuredWhenAskedFor() {
    assertThat(parsed().detect).isEmpty();
    assertThat(parsed("--detect", "--binlog").detect).containsExactly(35_000, 350_000);
    assertThat(parsed("--detect", "200,400").detect).containsExactly(200, 400);
  }

  @Test
  void aNumberOfFundsIsAtLeastOne() {
    assertThatThrownBy(() -> parsed("--detect", "0").validate())
        .isInstanceOf(RunException.class)
        .hasMessageContaining("--detect");
  }

  private static BenchOptions parsed(String... arguments) {
    return CommandLine.populateCommand(new BenchOptions(), arguments);
  }
}
