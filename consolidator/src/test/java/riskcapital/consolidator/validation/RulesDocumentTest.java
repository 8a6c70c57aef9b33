package riskcapital.consolidator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every rule that the consolidator judges is told of, and none that it does not judge. */
class RulesDocumentTest {
  @Test
  void listsTheRulesOfTheConsolidator() throws IOException {
    Set<String> listed =
        codes(
            Files.readAllLines(Path.of("RULES.md")).stream()
                .filter(line -> line.matches("\\| \\S+ \\| consolidator \\|.*"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .toList());

    assertThat(listed).isEqualTo(codes(List.of(RuleQuery.FAILING.replaceAll("(?m)^ *--.*$", ""))));
  }

  private static Set<String> codes(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Pattern.compile("\\b[A-Z]{3}-\\d{3}\\b").matcher(text).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
