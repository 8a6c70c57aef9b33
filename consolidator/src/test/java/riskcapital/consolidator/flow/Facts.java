package riskcapital.consolidator.flow;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test sees of the database. */
final class Facts {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> TABLES =
      List.of(
          "FUNDS",
          "MANAGERS",
          "FUNDS_AUM_DAILY",
          "FUNDS_AUM_SNAPSHOT",
          "FUNDS_AUM_HISTORY",
          "PORTFOLIOS",
          "PORTFOLIO_POSITIONS",
          "PARKED_CHUNKS",
          "MANAGER_MARGIN_HISTORY",
          "REVISION_CONFLICTS",
          "FEED_RUNS");

  private final JdbcClient jdbc;

  Facts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Rows of a query, columns joined by spaces. */
  List<String> rows(String columns, String rest) {
    return jdbc.sql("select concat_ws(' ', " + columns + ") from " + rest)
        .query(String.class)
        .list();
  }

  /** Waits until a query gives exactly these rows, in this order. */
  void awaitRows(String columns, String rest, String... expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> Assertions.assertThat(rows(columns, rest)).containsExactly(expected));
  }

  /** Waits until records up to here have been dealt with, over all partitions of a topic. */
  void awaitDealtWith(String topic, long records) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> Assertions.assertThat(dealtWith(topic)).isEqualTo(records));
  }

  /** Waits until at least so many records of a topic have been dealt with. */
  void awaitAtLeastDealtWith(String topic, long records) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> Assertions.assertThat(dealtWith(topic)).isGreaterThan(records));
  }

  /** Empties everything that the feeds filled, the offsets too. */
  void empty() {
    TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
    jdbc.sql("delete from APPLIED_OFFSETS").update();
  }

  private long dealtWith(String topic) {
    return jdbc.sql(
            "select coalesce(sum(next_offset), 0) from APPLIED_OFFSETS where topic = :topic")
        .param("topic", topic)
        .query(Long.class)
        .single();
  }

  /** A checksum per table of facts; equal when no row differs. */
  Map<String, String> checksums() {
    Map<String, String> checksums = new TreeMap<>();
    jdbc.sql("checksum table " + String.join(", ", TABLES))
        .query(
            rs -> {
              checksums.put(rs.getString(1).replaceAll(".*\\.", ""), rs.getString(2));
            });
    return checksums;
  }
}
