package riskcapital.consolidator.policychanges;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.SqlFile;

/**
 * A table of policy.
 *
 * @param kind what the audit calls it
 * @param folder where its statements are, below {@code sql/policy}
 * @param type its rows
 * @param keyColumns columns of its key
 * @param valueColumns its other columns
 */
record PolicyTable<R extends PolicyRow>(
    PolicyKind kind,
    String folder,
    Class<R> type,
    List<String> keyColumns,
    List<String> valueColumns) {

  static final PolicyTable<AssetType> ASSET_TYPES =
      new PolicyTable<>(
          PolicyKind.ASSET_TYPE_MAPPING,
          "asset-types",
          AssetType.class,
          List.of("asset_type_code"),
          List.of("exposure_class"));

  static final PolicyTable<SubmissionInterval> SUBMISSION_INTERVALS =
      new PolicyTable<>(
          PolicyKind.SUBMISSION_POLICY,
          "submission-intervals",
          SubmissionInterval.class,
          List.of("exposure_class", "investor_type"),
          List.of("interval_days"));

  static final PolicyTable<LimitRule> LIMITS =
      new PolicyTable<>(
          PolicyKind.LIMIT_RULE,
          "limits",
          LimitRule.class,
          List.of("metric", "scope", "valid_from"),
          List.of("share"));

  static final PolicyTable<CalendarDate> CALENDAR =
      new PolicyTable<>(
          PolicyKind.BUSINESS_CALENDAR,
          "calendar",
          CalendarDate.class,
          List.of("market", "calendar_date"),
          List.of("is_business_day", "name"));

  /** All columns, as a file has them. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(keyColumns);
    columns.addAll(valueColumns);
    return columns;
  }

  /** A row's columns that are not of its key, as the audit keeps them. */
  Map<String, @Nullable Object> values(R row) {
    Map<String, @Nullable Object> values = Columns.of(row);
    values.keySet().retainAll(valueColumns);
    return values;
  }

  /** One of the table's statements. */
  String sql(String name) {
    return SqlFile.read("policy/" + folder + "/" + name + ".sql");
  }
}
