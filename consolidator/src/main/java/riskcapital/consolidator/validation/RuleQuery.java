package riskcapital.consolidator.validation;

import java.util.List;
import java.util.stream.Collectors;
import riskcapital.consolidator.SqlFile;

/**
 * The statement that compares the log with the rules that fail: the files of {@code sql/warnings},
 * one per rule, put into {@code sql/validation/differences.sql}.
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

  static final String DIFFERENCES =
      SqlFile.read("validation/differences.sql")
          .replace(
              "{{failures}}",
              RULES.stream()
                  .map(name -> SqlFile.read("warnings/" + name + ".sql"))
                  .collect(Collectors.joining("union all\n")));

  private RuleQuery() {}
}
