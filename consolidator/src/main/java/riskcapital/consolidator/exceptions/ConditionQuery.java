package riskcapital.consolidator.exceptions;

import java.util.List;
import java.util.stream.Collectors;
import riskcapital.consolidator.SqlFile;

/**
 * The statement that compares live exceptions with the conditions that hold: the files of {@code
 * sql/conditions}, one per type, put into one of the two comparisons of {@code sql/exceptions}.
 */
enum ConditionQuery {
  /** Exceptions that concern a fund; parameter {@code scope} and those of the conditions. */
  OF_FUNDS(
      "differences-of-funds",
      List.of(
          "missing-submission",
          "limit-breach",
          "non-positive-aum",
          "incomplete-positions",
          "missing-aum",
          "missing-positions",
          "unknown-fund",
          "invalid-submission",
          "conflicting-revision",
          "reference-data")),
  /** Exceptions about codes and feeds. */
  OF_SYSTEM("differences-of-system", List.of("unmapped-asset-type", "feed-late"));

  private final String text;

  ConditionQuery(String comparison, List<String> conditions) {
    String union =
        conditions.stream()
            .map(name -> SqlFile.read("conditions/" + name + ".sql"))
            .collect(Collectors.joining("union all\n"));
    text = SqlFile.read("exceptions/" + comparison + ".sql").replace("{{conditions}}", union);
  }

  String text() {
    return text;
  }
}
