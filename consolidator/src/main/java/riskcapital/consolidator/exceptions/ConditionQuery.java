package riskcapital.consolidator.exceptions;

import java.util.List;
import java.util.stream.Collectors;
import riskcapital.consolidator.SqlFile;

/**
 * The statements that read conditions that hold, from the files of {@code sql/conditions}, one per
 * type, and the live exceptions to compare them with.
 */
enum ConditionQuery {
  /** Exceptions that concern a fund; parameter {@code scope} and those of the conditions. */
  OF_FUNDS(
      "live-of-funds",
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
  OF_SYSTEM("live-of-system", List.of("unmapped-asset-type", "feed-late"));

  private final String conditions;
  private final String live;

  ConditionQuery(String live, List<String> conditions) {
    this.conditions =
        conditions.stream()
            .map(name -> SqlFile.read("conditions/" + name + ".sql"))
            .collect(Collectors.joining("union all\n"));
    this.live = SqlFile.read("exceptions/" + live + ".sql");
  }

  String conditions() {
    return conditions;
  }

  String live() {
    return live;
  }
}
