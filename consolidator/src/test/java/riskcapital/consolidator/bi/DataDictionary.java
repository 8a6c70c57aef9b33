package riskcapital.consolidator.bi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's own description of itself as a page. */
final class DataDictionary {
  private static final String TABLE_HEADER =
      "| column | type | null | meaning |\n|---|---|---|---|\n";
  private static final String VIEW_HEADER = "| column | meaning |\n|---|---|\n";

  private final JdbcClient jdbc;
  private final ViewDescriptions views;

  DataDictionary(JdbcClient jdbc, ViewDescriptions views) {
    this.jdbc = jdbc;
    this.views = views;
  }

  /**
   * A column.
   *
   * @param comment empty where the schema says nothing
   */
  record Column(String name, String type, boolean nullable, String comment) {}

  /**
   * A table or view.
   *
   * @param view whether it is a view
   * @param comment empty where the schema says nothing
   */
  record Relation(String name, boolean view, String comment, List<Column> columns) {}

  /** Every table and view by name, Liquibase's own apart. */
  List<Relation> relations() {
    Map<String, List<Column>> columns = new TreeMap<>();
    jdbc.sql(
            """
            select table_name, column_name, column_type, is_nullable = 'YES' as nullable,
                   column_comment
              from information_schema.columns
             where table_schema = database()
             order by table_name, ordinal_position
            """)
        .query(
            row -> {
              String relation = row.getString("table_name");
              String name = row.getString("column_name");
              columns
                  .computeIfAbsent(relation, key -> new ArrayList<>())
                  .add(
                      new Column(
                          name,
                          row.getString("column_type"),
                          row.getBoolean("nullable"),
                          views.ofColumn(relation, name, row.getString("column_comment"))));
            });
    return jdbc.sql(
            """
            select table_name, table_type = 'VIEW' as is_view, table_comment
              from information_schema.tables
             where table_schema = database() and table_name not like 'DATABASECHANGELOG%'
             order by table_type = 'VIEW', table_name
            """)
        .query(
            (row, number) -> {
              String name = row.getString("table_name");
              boolean view = row.getBoolean("is_view");
              return new Relation(
                  name,
                  view,
                  view ? views.ofView(name) : row.getString("table_comment"),
                  columns.getOrDefault(name, List.of()));
            })
        .list();
  }

  /** The page as Markdown. */
  String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Data dictionary\n\nGenerated from the migrated database; instants are UTC.\n");
    page.append("Reports read the `bi_*` views as `bi_reader`, which can read nothing else.\n");
    for (Relation relation : relations()) {
      page.append("\n## ").append(relation.name()).append("\n\n");
      page.append(relation.comment()).append(".\n\n");
      page.append(relation.view() ? VIEW_HEADER : TABLE_HEADER);
      relation.columns().forEach(column -> page.append(line(relation, column)));
    }
    return page.toString();
  }

  /**
   * A view's types are left out: they follow from its tables, and servers name them differently.
   */
  private static String line(Relation relation, Column column) {
    String meaning = column.comment().replace("|", "\\|");
    return relation.view()
        ? "| %s | %s |\n".formatted(column.name(), meaning)
        : "| %s | %s | %s | %s |\n"
            .formatted(column.name(), column.type(), column.nullable() ? "yes" : "no", meaning);
  }
}
