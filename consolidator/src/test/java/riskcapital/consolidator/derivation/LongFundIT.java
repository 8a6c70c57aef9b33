package riskcapital.consolidator.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.validation.SweepRules;
import riskcapital.consolidator.world.World;

/** What a batch asks of a fund that has a thousand dates is not answered from all of them. */
class LongFundIT {
  private static final int DATES = 1_000;
  private static final long FEW = DATES / 2;
  private static World world;

  @BeforeAll
  static void fill() {
    world = new World(null, "validation");
    for (String fact :
        List.of(
            """
            insert into FUNDS_AUM_DAILY (
              fund_id, reference_date, revision, fund_name, fund_cnpj, manager_id, manager_name,
              fund_class, status, currency, aum_value, updated_at, content_hash, event_id,
              recorded_at)
            with recursive %s
            select 1, day, 1, 'Fund', '0', 7, 'Manager', 'EQUITY', 'ACTIVE', 'BRL', n,
              '2026-02-02', repeat('0', 64), uuid(), '2026-02-02'
            from dates""",
            """
            insert into PORTFOLIOS (
              fund_id, portfolio_date, revision, base_currency, position_count, rejected_rows,
              updated_at, content_hash, type_set, totals, net_market_value, without_counterparty,
              event_id, recorded_at)
            with recursive %s
            select 1, day, 1, 'BRL', 1, 0, '2026-02-02', repeat('0', 64), n,
              json_array(json_array('SWAP', '1', '1', '1', '1', 1, 0)), n, 0, uuid(), '2026-02-02'
            from dates""")) {
      world
          .jdbc
          .sql(
              fact.formatted(
                  """
                  dates (n, day) as (
                    select 1, date '2020-01-01'
                    union all
                    select n + 1, day + interval 1 day from dates where n < %d)"""
                      .formatted(DATES)))
          .update();
    }
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void itsNewestPortfolioIsReadAlone() {
    long before = world.rowsRead();
    List<String> newest =
        world
            .jdbc
            .sql(statement("positions/find-newest-portfolios.sql"))
            .param("funds", "[[1]]")
            .query((row, n) -> row.getString("portfolio_date") + " " + row.getInt("type_set"))
            .list();

    assertThat(newest).containsExactly("2022-09-26 1000");
    assertThat(world.rowsRead() - before).isLessThan(FEW);
  }

  @Test
  void itsNewestAumIsReadAlone() {
    long before = world.rowsRead();
    world
        .jdbc
        .sql(statement("aum/merge-aum-snapshot.sql"))
        .params(Map.of("funds", "[[1]]", "now", "2026-02-02"))
        .update();

    assertThat(world.rowsRead() - before).isLessThan(FEW);
    assertThat(world.rows("select as_of_date, aum_value from FUNDS_AUM_SNAPSHOT"))
        .containsExactly("2022-09-26 1000.00");
  }

  @Test
  void ofAMonthOfItsAumTheFirstAndTheLastAreRead() {
    long before = world.rowsRead();
    merge("2022-09-02", "2022-09-20");
    merge("2022-09-01", "2022-09-10");
    merge("2022-09-11", "2022-09-26");

    assertThat(world.rowsRead() - before).isLessThan(FEW);
    assertThat(
            world.rows(
                "select aum_open_date, aum_open_value, aum_close_date, aum_close_value"
                    + " from FUNDS_AUM_HISTORY"))
        .containsExactly("2022-09-01 975.00 2022-09-26 1000.00");
  }

  @Test
  void itsRulesAreJudgedOfWhatChanged() {
    List.of("AUM", "POSITIONS").forEach(feed -> world.facts.watermark(feed, "2026-03-01 00:00:00"));
    restateAum("2020-01-01", "-1");
    world.derive(1L);
    SweepRules rules = world.bean(SweepRules.class);
    rules.sweep();

    restateAum("2022-09-25", "-2");
    long before = world.rowsRead();
    TouchedFunds changed = new TouchedFunds();
    changed.touch(1, LocalDate.parse("2022-09-26"));
    changed.touch(1, LocalDate.parse("2022-09-25"));
    world.derive(changed);
    rules.sweep();
    world.derive(TouchedFunds.byTimeOrPeople(List.of(1L)));
    rules.sweep();

    assertThat(world.rowsRead() - before).isLessThan(FEW);
    assertThat(
            world.rows(
                "select code, business_date, cleared_at, reason from MARGIN_VALIDATION_LOG order by 1, 2"))
        .containsExactly(
            "AUM-001 2020-01-01 - AUM is -1.00",
            "AUM-001 2022-09-25 - AUM is -2.00",
            "POS-006 2020-01-01 - Market value 1.00 differs from AUM -1.00 by more than 1 %",
            "POS-006 2022-09-25 - Market value 999.00 differs from AUM -2.00 by more than 1 %");
  }

  private static void restateAum(String date, String value) {
    world
        .jdbc
        .sql("update FUNDS_AUM_DAILY set aum_value = ? where reference_date = ?")
        .params(value, date)
        .update();
  }

  private static void merge(String first, String last) {
    world
        .jdbc
        .sql(statement("aum/merge-aum-history.sql"))
        .param("months", "[[1, \"2022-09-01\", \"%s\", \"%s\"]]".formatted(first, last))
        .param("now", "2026-02-02")
        .update();
  }

  private static String statement(String file) {
    return SqlFile.read(file).replaceAll("(?m)^--.*$", "");
  }
}
