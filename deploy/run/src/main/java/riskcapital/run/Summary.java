package riskcapital.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import riskcapital.run.services.Database;
import riskcapital.run.terminal.TextTable;
import riskcapital.schemas.Topic;

/** What a run did, as figures from the topics and the database. */
final class Summary {
  private static final List<String> STATUS_COLUMNS =
      List.of("deadline_status", "submission_status", "limit_status");

  private final Database database;

  Summary(Database database) {
    this.database = database;
  }

  /**
   * The table.
   *
   * @param events per topic, all that it holds
   * @param stages in order
   */
  List<String> lines(Map<Topic, Long> events, List<Stage> stages) {
    TextTable table = new TextTable();
    table.heading("Events per topic");
    events.forEach((topic, count) -> table.row(topic.baseName(), count));
    table.heading("Rows per table");
    rows().forEach(table::row);
    for (String column : STATUS_COLUMNS) {
      table.heading("Funds per " + column);
      grouped("MARGIN_STATUS", column, "''")
          .forEach(group -> table.row(group.getKey(), group.getValue()));
    }
    table.heading("Exceptions per type and state");
    grouped("MARGIN_EXCEPTIONS", "type", "state")
        .forEach(group -> table.row(group.getKey(), group.getValue()));
    table.heading("Failed rules per code and severity");
    grouped("MARGIN_VALIDATION_LOG", "code", "severity")
        .forEach(group -> table.row(group.getKey(), group.getValue()));
    table.heading("Stages").row("", "seconds", "rows", "rows/s");
    stages.forEach(stage -> table.row(stage.name(), seconds(stage), stage.rows(), rate(stage)));
    return table.lines();
  }

  /** How many rows each table has, by name. */
  Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String name : tables()) {
      rows.put(name, database.count("select count(*) from " + name));
    }
    return rows;
  }

  /** Rows of a table per pair of values. */
  private List<Map.Entry<String, Long>> grouped(String table, String first, String second) {
    return database.list(
        "select trim(concat(%1$s, ' ', %2$s)), count(*) from %3$s group by %1$s, %2$s order by 1"
            .formatted(first, second, table),
        row -> Map.entry(row.getString(1), row.getLong(2)));
  }

  private List<String> tables() {
    return database.list(
        "select table_name from information_schema.tables where table_schema = database()"
            + " and (table_type = 'BASE TABLE' or table_name = 'FUNDS_POSITIONS_SNAPSHOT')"
            + " and binary table_name = binary upper(table_name)"
            + " and table_name not like 'DATABASECHANGELOG%' order by table_name",
        row -> row.getString(1));
  }

  private static String seconds(Stage stage) {
    return String.format(Locale.ROOT, "%.1f", stage.millis() / 1000.0);
  }

  private static Object rate(Stage stage) {
    return stage.rows() == 0 ? "-" : stage.rows() * 1000 / Math.max(1, stage.millis());
  }
}
