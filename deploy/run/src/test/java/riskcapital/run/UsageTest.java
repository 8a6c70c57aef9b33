package riskcapital.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class UsageTest {
  private static final Path USAGE = Path.of("../local/usage.txt");

  @Test
  void theUsageNamesEveryOptionAndNoOther() throws IOException {
    Set<String> parsed = new TreeSet<>(Set.of("--help"));
    for (OptionSpec option : new CommandLine(new Options()).getCommandSpec().options()) {
      parsed.add(option.longestName());
    }
    assertThat(
            Pattern.compile("(?m)^  (--[a-z-]+)")
                .matcher(Files.readString(USAGE))
                .results()
                .map(match -> match.group(1)))
        .containsExactlyInAnyOrderElementsOf(parsed);
  }

  @CommandLine.Command
  static final class Options {
    @CommandLine.Mixin RunOptions options = new RunOptions();
  }
}
