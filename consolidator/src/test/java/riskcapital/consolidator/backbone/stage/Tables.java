package riskcapital.consolidator.backbone.stage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database between histories. */
final class Tables {
  /** Policy, bookkeeping of the servers, and how far topics were read. */
  private static final Set<String> KEPT =
      Set.of(
          "APPLIED_OFFSETS",
          "ASSET_TYPE_MAPPING",
          "BUSINESS_CALENDAR",
          "CALENDAR_BUILDS",
          "CALENDAR_DAYS",
          "DATABASECHANGELOG",
          "DATABASECHANGELOGLOCK",
          "FEEDS_CATCHING_UP",
          "LIMITS_IN_FORCE",
          "LIMIT_RULE",
          "POLICY_LOCK",
          "SUBMISSION_POLICY",
          "scheduled_tasks");

  private static final String HEADS = "FUND_HEADS";
  private static final String SEEN =
      "select concat(count(*), ' ', coalesce(bit_xor(crc32(concat(fund_id, ' ', first_seen_at))), 0))"
          + " from "
          + HEADS;

  private final JdbcClient jdbc;
  private final List<String> ofBusiness;

  Tables(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.ofBusiness =
        jdbc
            .sql(
                "select table_name from information_schema.tables"
                    + " where table_schema = database() and table_type = 'BASE TABLE'"
                    + " order by table_name")
            .query(String.class)
            .list()
            .stream()
            .filter(table -> !KEPT.contains(table) && !table.startsWith(PolicyDesk.SHIPPED))
            .toList();
  }

  /**
   * Removes every row of business, as if nothing had ever been received. Events of exceptions refer
   * to each other, so the keys are not checked meanwhile; the connection is the test's own.
   */
  void empty() {
    jdbc.sql("set foreign_key_checks = 0").update();
    ofBusiness.forEach(table -> jdbc.sql("delete from " + table).update());
    jdbc.sql("set foreign_key_checks = 1").update();
  }

  /**
   * A checksum per table of business; equal when no row differs. A fund's head also says what the
   * fund was derived from last, which is no business: of it the fund and when it was seen count.
   */
  Map<String, String> checksums() {
    Map<String, String> checksums = new TreeMap<>();
    jdbc.sql("checksum table " + String.join(", ", ofBusiness))
        .query(
            row -> {
              checksums.put(row.getString(1).replaceAll(".*\\.", ""), row.getString(2));
            });
    checksums.put(HEADS, jdbc.sql(SEEN).query(String.class).single());
    return checksums;
  }
}
