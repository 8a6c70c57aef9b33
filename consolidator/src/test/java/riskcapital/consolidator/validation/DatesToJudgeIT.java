package riskcapital.consolidator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.derivation.ArrivedPortfolio;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.world.World;

/** Which of a fund's items are judged, and when. */
class DatesToJudgeIT {
  private static final String JUDGED =
      """
      select fund_id, business_date, code, cleared_at is null
        from MARGIN_VALIDATION_LOG order by fund_id, business_date, code
      """;
  private static final String AWAITED = "select warnings_await, warnings_from from FUND_HEADS";
  private final World world = new World(null, "validation");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anItemWaitsUntilTheFeedsAreProvenUpToIt() {
    world.facts.aum(3, "2026-02-18", "aum_value", "-1.00", "updated_at", "2026-02-20 21:00:00");
    world.facts.aum(3, "2026-02-19", "aum_value", "-1.00");
    world.derive(3L);
    sweep();
    assertThat(world.rows(JUDGED)).isEmpty();
    proven("2026-02-19 20:59:59.999999");
    sweep();
    assertThat(world.rows(JUDGED)).isEmpty();
    assertThat(world.rows(AWAITED)).containsExactly("2026-02-19 21:00:00 2026-02-18");
    proven("2026-02-19 21:00:00");
    sweep();
    assertThat(world.rows(JUDGED)).containsExactly("3 2026-02-19 AUM-001 1");
    assertThat(world.rows(AWAITED)).containsExactly("2026-02-20 21:00:00 2026-02-18");
    proven("2026-02-20 21:00:00");
    sweep();
    assertThat(world.rows(JUDGED))
        .containsExactly("3 2026-02-18 AUM-001 1", "3 2026-02-19 AUM-001 1");
    assertThat(world.rows(AWAITED)).containsExactly("- -");
    assertThat(world.bean(SweepRules.class).sweep()).isZero();
  }

  /** Carnival lies between the two. */
  @Test
  void theNextBusinessDayIsJudgedWithTheDateThatChanged() {
    world.facts.aum(4, "2026-02-13", "aum_value", "100.00");
    world.facts.aum(4, "2026-02-18", "aum_value", "100.00");
    proven("2026-03-20 21:00:00");
    world.derive(4L);
    sweep();
    assertThat(world.rows(JUDGED)).isEmpty();
    world.facts.aum(4, "2026-02-13", "aum_value", "50.00", "revision", 2);
    deriveFrom("2026-02-13", List.of(4L));
    sweep();
    assertThat(world.rows(JUDGED)).containsExactly("4 2026-02-18 AUM-002 1");
    world.facts.aum(4, "2026-02-13", "aum_value", "90.00", "revision", 3);
    deriveFrom("2026-02-13", List.of(4L));
    sweep();
    assertThat(world.rows(JUDGED)).containsExactly("4 2026-02-18 AUM-002 0");
  }

  /** What is further apart than a month is read in another way. */
  @Test
  void whatIsOfTheDateThatChangedOrLaterIsJudgedHoweverFarApart() {
    LocalDate changed = LocalDate.parse("2026-02-02");
    List<String> expected = new ArrayList<>();
    proven("2026-12-31 21:00:00");
    List<Long> funds = Stream.of(0, 1, 30, 31, 32, 33, 400).map(apart -> 1_000L + apart).toList();
    for (long fund : funds) {
      long apart = fund - 1_000;
      String last = changed.plusDays(apart).toString();
      world.facts.aum(fund, changed.minusDays(1).toString(), "updated_at", "2026-02-03");
      world.facts.aum(fund, changed.toString(), "updated_at", "2026-02-03", "revision", 3);
      world.facts.portfolio(fund, last, 1, 0);
      world.facts.aum(fund, last, "updated_at", "2026-02-03", "revision", 2);
      expected.add(fund + " " + changed + " AUM-001 1");
      expected.add(fund + " " + last + " AUM-001 1");
    }
    world.derive(TouchedFunds.anyhow(funds));
    sweep();
    String open = JUDGED.replace("order by", "where code = 'AUM-001' order by");
    assertThat(world.rows(open)).isEmpty();
    world.jdbc.sql("update FUNDS_AUM_DAILY set aum_value = -1").update();
    deriveFrom(changed.toString(), funds);
    sweep();

    assertThat(world.rows(open)).containsExactlyElementsOf(expected);
  }

  /** As a former version does, or one that was stopped before the items had a date. */
  @Test
  void aFundThatIsFlaggedWithoutADateIsJudgedWhole() {
    world.facts.aum(5, "2026-02-18");
    world.facts.aum(5, "2026-02-19");
    proven("2026-02-20 21:00:00");
    world.derive(5L);
    sweep();
    world.jdbc.sql("update FUNDS_AUM_DAILY set aum_value = -1").update();
    world.jdbc.sql("update FUND_HEADS set warnings_await = '2026-02-18'").update();
    deriveFrom("2026-02-19", List.of(5L));
    sweep();

    assertThat(world.rows(JUDGED))
        .containsExactly("5 2026-02-18 AUM-001 1", "5 2026-02-19 AUM-001 1");
  }

  @Test
  void otherRulesThanBeforeHaveEveryFundDerived() {
    world.facts.portfolio(6, "2026-02-18", 1, 0);
    world.bean(NoticeRules.class).afterPropertiesSet();
    assertThat(world.rows("select fund_id from REDERIVATIONS")).isEmpty();
    world.jdbc.sql("update JUDGED_RULES set fingerprint = 'of a former version'").update();
    world.bean(NoticeRules.class).afterPropertiesSet();
    assertThat(world.rows("select fund_id from REDERIVATIONS")).containsExactly("6");
    world.jdbc.sql("delete from REDERIVATIONS").update();
    world.bean(NoticeRules.class).afterPropertiesSet();

    assertThat(world.rows("select fund_id from REDERIVATIONS")).isEmpty();
  }

  /** What waits for less than the portfolio is not put off. */
  @Test
  void aSettledFundIsJudgedWhenThePortfolioThatArrivedIsProven() {
    Map<Long, List<@Nullable String>> before = new TreeMap<>();
    before.put(6L, Arrays.asList(null, null));
    before.put(7L, List.of("2026-02-18 21:00:01", "2026-02-20"));
    before.put(8L, List.of("2026-02-18 20:59:59", "2026-02-16"));
    before.put(9L, Arrays.asList("1970-01-01 00:00:00", null));
    Map<Long, ArrivedPortfolio> arrived = new TreeMap<>();
    before.forEach(
        (fund, awaited) -> {
          world.facts.portfolio(fund, "2026-02-18", 1, 0);
          world.facts.total(fund, "2026-02-18", 1, "NEW", "net_market_value", "1.00");
          world
              .jdbc
              .sql("update FUND_HEADS set warnings_await = ?, warnings_from = ? where fund_id = ?")
              .params(awaited.get(0), awaited.get(1), fund)
              .update();
          arrived.put(fund, likeTheOneBefore(fund, "2026-02-18T21:00:00.123456Z"));
        });
    world.jdbc.sql("update PORTFOLIOS set updated_at = '2026-02-18 21:00:00.123456'").update();

    world
        .bean(FlagFunds.class)
        .deriveSettled(
            new DerivationScope(1, Instant.parse("2026-02-18T21:00:05Z"), null, arrived, Map.of()));

    assertThat(
            world.rows(
                "select fund_id, warnings_await, warnings_from from FUND_HEADS order by fund_id"))
        .containsExactly(
            "6 2026-02-18 21:00:00.123456 2026-02-18",
            "7 2026-02-18 21:00:00.123456 2026-02-18",
            "8 2026-02-18 20:59:59 2026-02-16",
            "9 1970-01-01 00:00:00 -");
    proven("2026-02-18 21:00:00.123455");
    sweep();
    assertThat(world.rows(JUDGED)).isEmpty();
    proven("2026-02-18 21:00:00.123456");
    sweep();
    assertThat(world.rows("select fund_id, code from MARGIN_VALIDATION_LOG order by fund_id"))
        .containsExactly("6 POS-004", "7 POS-004", "8 POS-004", "9 POS-004");
    assertThat(world.rows("select distinct warnings_await, warnings_from from FUND_HEADS"))
        .containsExactly("- -");
  }

  private static ArrivedPortfolio likeTheOneBefore(long fund, String updatedAt) {
    return new ArrivedPortfolio(
        new DatedRevision(fund, LocalDate.parse("2026-02-18"), 1),
        Instant.parse(updatedAt),
        "BRL",
        Map.of(),
        BigInteger.ONE,
        new DatedRevision(fund, LocalDate.parse("2026-02-17"), 1));
  }

  private void deriveFrom(String date, List<Long> funds) {
    TouchedFunds touched = new TouchedFunds();
    for (long fund : funds) {
      touched.touch(fund, LocalDate.parse(date));
    }
    world.derive(touched);
  }

  private void sweep() {
    world.bean(SweepRules.class).sweep();
  }

  private void proven(String asOf) {
    world.facts.watermark("AUM", asOf);
    world.facts.watermark("POSITIONS", asOf);
  }
}
