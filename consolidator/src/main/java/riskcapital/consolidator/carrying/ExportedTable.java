package riskcapital.consolidator.carrying;

import java.util.List;
import riskcapital.consolidator.SqlFile;

/**
 * A table that an import fills.
 *
 * @param name the table
 * @param query what an export takes; its columns are those that are filled
 * @param shipped whether it comes with rows, which an import replaces; else it must be empty
 */
record ExportedTable(String name, String query, boolean shipped) {

  /** Everything that people decided, in the order in which it is filled. */
  static final List<ExportedTable> ALL =
      List.of(
          policy("SUBMISSION_POLICY", "exposure_class, investor_type"),
          policy("LIMIT_RULE", "metric, scope, valid_from"),
          policy("ASSET_TYPE_MAPPING", "asset_type_code"),
          policy("BUSINESS_CALENDAR", "market, calendar_date"),
          decisions("POLICY_CHANGES", "id"),
          decisions("MANUAL_VALIDATIONS", "id"),
          new ExportedTable(
              "MARGIN_VALIDATION_LOG", SqlFile.read("carrying/log-of-people.sql"), false),
          new ExportedTable(
              "SUBMISSION_ENTRIES", SqlFile.read("carrying/submission-entries.sql"), false),
          new ExportedTable(
              "CARRIED_DECISIONS", SqlFile.read("carrying/decisions-on-exceptions.sql"), false));

  private static ExportedTable policy(String name, String key) {
    return new ExportedTable(name, "select * from " + name + " order by " + key, true);
  }

  private static ExportedTable decisions(String name, String key) {
    return new ExportedTable(name, "select * from " + name + " order by " + key, false);
  }
}
