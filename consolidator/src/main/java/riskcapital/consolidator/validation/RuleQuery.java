package riskcapital.consolidator.validation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.DigestUtils;
import riskcapital.consolidator.SqlFile;

/**
 * Statements about the dates that are to be judged, which {@code sql/validation/dates.sql} finds.
 */
final class RuleQuery {
  private static final List<String> RULES =
      List.of(
          "com-005-aum",
          "com-005-positions",
          "aum-001",
          "aum-002",
          "pos-003",
          "pos-004",
          "pos-006",
          "margin-warnings",
          "margin-rejections");

  /** Finds the rules that fail: the files of {@code sql/warnings}, one per rule. */
  static final String FAILING =
      ofDates("validation/failing-rules.sql")
          .replace(
              "{{failures}}",
              RULES.stream()
                  .map(name -> SqlFile.read("warnings/" + name + ".sql"))
                  .collect(Collectors.joining("union all\n")));

  /** Finds what is still to be judged of these dates. */
  static final String NEXT_ITEMS = ofDates("validation/find-next-items.sql");

  private RuleQuery() {}

  /** Of the rules, whatever their comments say: 32 hexadecimal digits. */
  static String fingerprint() {
    String rules = FAILING.replaceAll("(?m)^ *--.*$", "").replaceAll("\\s+", " ");
    return DigestUtils.md5DigestAsHex(rules.getBytes(StandardCharsets.UTF_8));
  }

  private static String ofDates(String name) {
    return SqlFile.read(name).replace("{{dates}}", SqlFile.read("validation/dates.sql"));
  }
}
