package riskcapital.consolidator.exceptions;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import riskcapital.consolidator.SqlFile;
import riskcapital.events.ExceptionType;

/**
 * The statements that read conditions that hold, from the files of {@code sql/conditions}, one per
 * type, and the live exceptions to compare them with.
 */
enum ConditionQuery {
  /** Exceptions that concern a fund; parameter {@code scope} and those of the conditions. */
  OF_FUNDS(
      "live-of-funds",
      ExceptionType.MISSING_SUBMISSION,
      ExceptionType.LIMIT_BREACH,
      ExceptionType.NON_POSITIVE_AUM,
      ExceptionType.INCOMPLETE_POSITIONS,
      ExceptionType.MISSING_AUM,
      ExceptionType.MISSING_POSITIONS,
      ExceptionType.UNKNOWN_FUND,
      ExceptionType.INVALID_SUBMISSION,
      ExceptionType.CONFLICTING_REVISION,
      ExceptionType.REFERENCE_DATA),
  /**
   * Those of them that a complete portfolio can end or begin that follows another complete one of
   * the same types.
   */
  OF_PORTFOLIOS("live-of-funds", ExceptionType.MISSING_POSITIONS, ExceptionType.UNKNOWN_FUND),
  /** Exceptions about codes and feeds. */
  OF_SYSTEM("live-of-system", ExceptionType.UNMAPPED_ASSET_TYPE, ExceptionType.FEED_LATE);

  private final String conditions;
  private final String live;
  private final Set<String> types;

  ConditionQuery(String live, ExceptionType... types) {
    this.conditions =
        Stream.of(types)
            .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .map(name -> SqlFile.read("conditions/" + name + ".sql"))
            .collect(joining("union all\n"));
    this.live = SqlFile.read("exceptions/" + live + ".sql");
    this.types = Stream.of(types).map(Enum::name).collect(toUnmodifiableSet());
  }

  String conditions() {
    return conditions;
  }

  String live() {
    return live;
  }

  /** Parameter {@code types} of {@link #live}. */
  Set<String> types() {
    return types;
  }
}
