package riskcapital.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import riskcapital.run.terminal.RunException;

class BenchOptionsTest {
  private static final Path USAGE = Path.of("usage.txt");

  @Test
  void theUsageNamesEveryOptionAndNoOther() throws IOException {
    Set<String> parsed = new TreeSet<>(Set.of("--help"));
    new CommandLine(new Options())
        .getCommandSpec()
        .options()
        .forEach(option -> parsed.add(option.longestName()));
    assertThat(
            Pattern.compile("(?m)^  (--[a-z-]+)")
                .matcher(Files.readString(USAGE))
                .results()
                .map(match -> match.group(1)))
        .containsExactlyInAnyOrderElementsOf(parsed);
  }

  @Test
  void refusesNothingToMeasure() {
    BenchOptions options = new BenchOptions();
    options.rounds = 0;
    assertThatThrownBy(options::validate)
        .isInstanceOf(RunException.class)
        .hasMessage("--rounds must be at least 1, but is 0");
  }

  @Test
  void detectionIsMeasuredWhenAskedFor() {
    assertThat(parsed().detect).isEmpty();
    assertThat(parsed("--detect", "--binlog").detect).containsExactly(35_000, 350_000);
    assertThat(parsed("--detect", "200,400").detect).containsExactly(200, 400);
  }

  @Test
  void scaleIsOfSoManyRows() {
    assertThat(parsed("--scale").scale).containsExactly(200_000L, 2_000_000L, 20_000_000L);
    assertThat(parsed("--scale", "6000").scale).containsExactly(6_000L);
  }

  @Test
  void refusesToMeasureNothingAtAll() {
    assertThatThrownBy(() -> parsed("--no-rates").validate())
        .isInstanceOf(RunException.class)
        .hasMessage("--no-rates leaves nothing to measure; see --help");
    assertThatThrownBy(() -> parsed("--no-rates", "--peers", "--scale").validate())
        .isInstanceOf(RunException.class)
        .hasMessage("--peers needs the rates that --no-rates leaves out");
  }

  @Test
  void refusesToDetectNothing() {
    assertThatThrownBy(() -> parsed("--detect", "0").validate())
        .isInstanceOf(RunException.class)
        .hasMessage("--detect must be at least 1, but is 0");
    assertThatThrownBy(() -> parsed("--detect-missing", "101").validate())
        .isInstanceOf(RunException.class)
        .hasMessage("--detect-missing must be at most 100, but is 101");
  }

  @Test
  void loopsAreMeasuredWhenAskedFor() {
    assertThat(parsed().jmh).isEmpty();
    assertThat(parsed("--jmh", "--binlog").jmh).containsExactly(3, 5);
    assertThat(parsed("--jmh", "1,2").jmh).containsExactly(1, 2);
  }

  @Test
  void refusesLoopsWithoutBothTheirTimes() {
    assertThatThrownBy(() -> parsed("--jmh", "5").validate())
        .isInstanceOf(RunException.class)
        .hasMessage("--jmh takes two numbers, seconds of warm-up and seconds measured");
  }

  private static BenchOptions parsed(String... arguments) {
    return CommandLine.populateCommand(new BenchOptions(), arguments);
  }

  @CommandLine.Command
  private static final class Options {
    @CommandLine.Mixin BenchOptions options = new BenchOptions();
  }
}
