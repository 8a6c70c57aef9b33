package riskcapital.consolidator.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;

class BiViewsIT {
  private static final World WORLD = new World(null);

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @BeforeEach
  void clear() {
    for (String table :
        List.of("MARGIN_STATUS", "FUNDS", "SUBMISSION_OBLIGATIONS", "RISK_EXPOSURE_SNAPSHOT")) {
      WORLD.jdbc.sql("delete from " + table).update();
    }
  }

  @Test
  void theReaderReadsEveryViewAndNothingElse() throws SQLException {
    List<String> views = new ArrayList<>();
    try (Connection reader = WORLD.reader()) {
      for (String name :
          WORLD.rows(
              "select table_name from information_schema.tables where table_schema = database()")) {
        boolean readable = reads(reader, name);
        assertThat(readable).as(name).isEqualTo(name.startsWith("bi_"));
        if (readable) {
          views.add(name);
        }
      }
      assertThat(writes(reader)).isFalse();
    }
    assertThat(views).hasSize(17);
  }

  @Test
  void coverageIsReceivedOverExpected() {
    for (int fund = 1; fund <= 294; fund++) {
      boolean missing = fund > 290;
      boolean never = fund > 281 && fund <= 290;
      WORLD.facts.status(fund, "is_missing", missing, "anchor_date", never ? null : "2026-02-09");
    }
    WORLD.facts.status(1000, "is_required", false, "anchor_date", "2026-02-09");

    assertThat(
            WORLD.rows("select expected, received, pending, round(coverage * 100, 2) from bi_kpi"))
        .containsExactly("294 281 13 95.58");
  }

  @Test
  void aFundOfTwoClassesCountsOnce() {
    WORLD.facts.aum(1, "2026-02-18", "aum_value", "1000.00");
    WORLD.facts.status(
        1, "aum_value", "1000.00", "aum_currency", "BRL", "exposure_label", "OTC+OFFSHORE");
    WORLD.facts.exposure(1, "OTC", "70.00");
    WORLD.facts.exposure(1, "OFFSHORE", "30.00");

    assertThat(WORLD.rows("select funds, aum_value from bi_by_manager"))
        .containsExactly("1 1000.00");
    assertThat(WORLD.rows("select funds, aum_value from bi_by_fund_class"))
        .containsExactly("1 1000.00");
    assertThat(WORLD.rows("select funds, aum_value from bi_by_investor_type"))
        .containsExactly("1 1000.00");
  }

  @Test
  void amountsAreRatiosOfSumsPerCurrency() {
    judged(1, "BRL", "OK", "100.00", "1000.00", false);
    judged(2, "BRL", "BREACH", "900.00", "1000.00", true);
    judged(3, "USD", "OK", "1.00", "4.00", false);

    assertThat(
            WORLD.rows(
                """
                select aum_currency, aum_value, round(utilisation, 4),
                       round(limit_utilisation, 4), round(aum_at_risk, 4)
                  from bi_kpi_amounts order by aum_currency
                """))
        .containsExactly("BRL 2000.00 0.5000 1.2500 0.5000", "USD 4.00 0.2500 0.6250 0.0000");
  }

  @Test
  void onTimeCountsObligationsThatFellDueAndNoVoidOnes() {
    WORLD.facts.obligation(
        1, "2026-02-02|-", "status", "SATISFIED", "on_time", true, "satisfied_at", "2026-02-10");
    WORLD.facts.obligation(
        2, "2026-02-02|-", "status", "SATISFIED", "on_time", false, "satisfied_at", "2026-02-19");
    WORLD.facts.obligation(3, "2026-02-02|-");
    WORLD.facts.obligation(4, "2026-02-02|-", "status", "VOID");
    WORLD.facts.obligation(5, "2026-02-02|-", "due_at", "2099-01-01");

    assertThat(WORLD.rows("select due_month, fell_due, on_time from bi_kpi_on_time"))
        .containsExactly("2026-02-01 3 1");
  }

  private static void judged(
      long fund, String currency, String limit, String margin, String aum, boolean missing) {
    WORLD.facts.status(
        fund,
        "limit_status",
        limit,
        "limit_reason",
        null,
        "gross_margin",
        margin,
        "margin_currency",
        currency,
        "aum_value",
        aum,
        "aum_currency",
        currency,
        "effective_limit",
        "0.4",
        "is_missing",
        missing);
  }

  private static boolean reads(Connection reader, String name) {
    return succeeds(reader, "select count(*) from " + name);
  }

  private static boolean writes(Connection reader) {
    return succeeds(reader, "delete from bi_aum_history");
  }

  private static boolean succeeds(Connection reader, String statement) {
    try (var each = reader.createStatement()) {
      return each.execute(statement) || true;
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("denied");
      return false;
    }
  }
}
