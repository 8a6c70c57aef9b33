package riskcapital.consolidator.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A statement of the derivation names the index by which it finds a fund's rows. Without a name the
 * optimiser decides by statistics that are taken at any moment, and a plan that reads a whole table
 * for each fund comes and goes from run to run.
 */
class NamedIndexesTest {
  private static final Path STATEMENTS = Path.of("src/main/resources/sql");
  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:from|join) ([A-Z][A-Z_]{3,})(?: (?!where|on|force)[a-z_]+)?( force index)?");

  /** Small whatever the number of funds, or a view that names the index itself. */
  private static final Set<String> SMALL_OR_NAMING =
      Set.of(
          "ASSET_TYPE_MAPPING",
          "CALENDAR_BUILDS",
          "FEED_WATERMARKS",
          "LIMIT_RULE",
          "POLICY_CHANGES",
          "POSITION_TOTALS",
          "SUBMISSION_POLICY");

  @Test
  void everyTableThatGrowsWithTheFundsIsReadByANamedIndex() throws IOException {
    List<Path> derivation = new ArrayList<>();
    List<String> unnamed = new ArrayList<>();
    try (Stream<Path> files = Files.walk(STATEMENTS)) {
      files
          .filter(file -> file.toString().endsWith(".sql") && isOfDerivation(file))
          .sorted()
          .forEach(
              file -> {
                derivation.add(file);
                unnamed.addAll(unnamedIn(file));
              });
    }
    assertThat(derivation).hasSizeGreaterThan(40);
    assertThat(unnamed).isEmpty();
  }

  private static boolean isOfDerivation(Path file) {
    String statement = read(file);
    return file.startsWith(STATEMENTS.resolve("warnings"))
        || statement.contains("DERIVATION_SCOPE")
        || statement.contains("{{")
        || statement.contains("like_date");
  }

  private static List<String> unnamedIn(Path file) {
    List<String> unnamed = new ArrayList<>();
    Matcher table = TABLE.matcher(read(file).replaceAll("(?m)^ *--.*$", ""));
    while (table.find()) {
      if (table.group(2) == null && !SMALL_OR_NAMING.contains(table.group(1))) {
        unnamed.add(STATEMENTS.relativize(file) + ": " + table.group(1));
      }
    }
    return unnamed;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
