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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.derivation.ArrivedPortfolio;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.world.World;
import riskcapital.events.Feed;
import riskcapital.events.RecordRejected;
import riskcapital.events.RejectionOrigin;
import riskcapital.events.RejectionScope;
import riskcapital.events.RuleFailure;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

class SweepRulesIT {
  private static final String LOG =
      """
      select feed, item_key, version, business_date, code, severity, field, cleared_at, reason
        from MARGIN_VALIDATION_LOG order by feed, item_key, code
      """;
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
  void aumRulesReadTheDateTheAmountAndThePreviousBusinessDay() {
    world.facts.aum(1, "2026-02-13", "aum_value", "100.00");
    world.facts.aum(1, "2026-02-14", "aum_value", "120.01");
    world.facts.aum(1, "2026-02-18", "aum_value", "120.00");
    world.facts.aum(1, "2026-02-19", "aum_value", "0.00");
    world.facts.aum(1, "2026-02-20", "aum_value", "5.00");
    proven("2026-02-20 21:00:00");
    world.derive(1L);
    sweep();

    assertThat(world.rows(LOG))
        .containsExactly(
            "AUM 1|2026-02-14|1 1 2026-02-14 AUM-002 WARN aum -"
                + " AUM 120.01 differs from 100.00 of 2026-02-13 by more than 20 %",
            "AUM 1|2026-02-14|1 1 2026-02-14 COM-005 WARN referenceDate -"
                + " 2026-02-14 is no business day",
            "AUM 1|2026-02-19|1 1 2026-02-19 AUM-001 WARN aum - AUM is 0.00",
            "AUM 1|2026-02-19|1 1 2026-02-19 AUM-002 WARN aum -"
                + " AUM 0.00 differs from 120.00 of 2026-02-18 by more than 20 %");
  }

  @Test
  void positionRulesReadMappingAndAum() {
    world.facts.aum(2, "2026-02-18", "aum_value", "100.00");
    world.facts.portfolio(2, "2026-02-18", 1, 0);
    world.facts.total(
        2, "2026-02-18", 1, "SWAP", "without_counterparty", 2, "net_market_value", "50.00");
    world.facts.total(
        2, "2026-02-18", 1, "CASH", "without_counterparty", 3, "net_market_value", "48.99");
    world.facts.portfolio(2, "2026-02-18", 2, 0);
    world.facts.total(
        2, "2026-02-18", 2, "NEW_A", "without_counterparty", 1, "net_market_value", "50.00");
    world.facts.total(2, "2026-02-18", 2, "NEW_B", "net_market_value", "49.00");
    proven("2026-02-18 21:00:00");
    world.derive(2L);
    sweep();

    assertThat(world.rows(LOG))
        .containsExactly(
            "POSITIONS 2|2026-02-18|1 1 2026-02-18 POS-003 WARN counterparty -"
                + " 2 OTC positions have no counterparty",
            "POSITIONS 2|2026-02-18|1 1 2026-02-18 POS-006 WARN marketValue -"
                + " Market value 98.99 differs from AUM 100.00 by more than 1 %",
            "POSITIONS 2|2026-02-18|2 2 2026-02-18 POS-003 WARN counterparty -"
                + " 1 OTC positions have no counterparty",
            "POSITIONS 2|2026-02-18|2 2 2026-02-18 POS-004 WARN assetTypeCode -"
                + " Asset types without a class: NEW_A, NEW_B");
  }

  @Test
  void anItemWaitsUntilTheFeedsAreProvenUpToIt() {
    world.facts.aum(3, "2026-02-18", "aum_value", "-1.00", "updated_at", "2026-02-20 21:00:00");
    world.facts.aum(3, "2026-02-19", "aum_value", "-1.00");
    world.derive(3L);
    sweep();
    assertThat(world.rows(LOG)).isEmpty();
    proven("2026-02-19 20:59:59.999999");
    sweep();
    assertThat(world.rows(LOG)).isEmpty();
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
    deriveFrom("2026-02-13", 4);
    sweep();
    assertThat(world.rows(JUDGED)).containsExactly("4 2026-02-18 AUM-002 1");
    world.facts.aum(4, "2026-02-13", "aum_value", "90.00", "revision", 3);
    deriveFrom("2026-02-13", 4);
    sweep();
    assertThat(world.rows(JUDGED)).containsExactly("4 2026-02-18 AUM-002 0");
  }

  /** What is further apart than a month is read in another way. */
  @Test
  void whatIsOfTheDateThatChangedOrLaterIsJudgedHoweverFarApart() {
    LocalDate changed = LocalDate.parse("2026-02-02");
    List<String> expected = new ArrayList<>();
    proven("2026-12-31 21:00:00");
    for (int apart : List.of(0, 1, 30, 31, 32, 33, 400)) {
      long fund = 1_000 + apart;
      String last = changed.plusDays(apart).toString();
      world.facts.aum(fund, changed.minusDays(1).toString(), "updated_at", "2026-02-03");
      world.facts.aum(fund, changed.toString(), "updated_at", "2026-02-03", "revision", 3);
      world.facts.portfolio(fund, last, 1, 0);
      world.facts.aum(fund, last, "updated_at", "2026-02-03", "revision", 2);
      expected.add(fund + " " + changed + " AUM-001 1");
      expected.add(fund + " " + last + " AUM-001 1");
    }
    Long[] funds = {1_000L, 1_001L, 1_030L, 1_031L, 1_032L, 1_033L, 1_400L};
    world.derive(funds);
    sweep();
    String open = JUDGED.replace("order by", "where code = 'AUM-001' order by");
    assertThat(world.rows(open)).isEmpty();
    world.jdbc.sql("update FUNDS_AUM_DAILY set aum_value = -1").update();
    deriveFrom(changed.toString(), 1_000, 1_001, 1_030, 1_031, 1_032, 1_033, 1_400);
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
    deriveFrom("2026-02-19", 5);
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

  @Test
  void aRuleThatNoLongerFailsIsClearedAndMayFailAgain() {
    world.facts.aum(4, "2026-02-18", "aum_value", "100.00");
    world.facts.aum(4, "2026-02-19", "aum_value", "50.00");
    proven("2026-02-20 21:00:00");
    world.derive(4L);
    sweep();
    world.facts.aum(4, "2026-02-18", "aum_value", "50.00", "revision", 2);
    world.clock.set("2026-02-19T16:00:00Z");
    world.derive(4L);
    sweep();
    assertThat(world.rows("select code, cleared_at from MARGIN_VALIDATION_LOG"))
        .containsExactly("AUM-002 2026-02-19 16:00:00");
    world.facts.aum(4, "2026-02-18", "aum_value", "90.00", "revision", 3);
    world.derive(4L);
    sweep();
    assertThat(
            world.rows(
                "select code, cleared_at, reason from MARGIN_VALIDATION_LOG where business_date = '2026-02-19'"))
        .containsExactly("AUM-002 - AUM 50.00 differs from 90.00 of 2026-02-18 by more than 20 %");
  }

  @Test
  void marginRulesAreLoggedAndARejectionIsPublishedOnce() {
    world.facts.version(
        "SUB-5",
        2,
        5,
        "outcome",
        "REJECTED",
        "reject_codes",
        "MRG-006,MRG-001",
        "mode",
        "RESTATEMENT");
    world.facts.version("SUB-6", 1, 5, "warn_codes", "MRG-002,COM-005,MRG-007");
    proven("2026-02-20 21:00:00");
    world.derive(5L);
    sweep();
    world.derive(5L);
    sweep();

    assertThat(world.rows(LOG))
        .containsExactly(
            "MARGIN SUB-5|2 2 2026-02-09 MRG-001 REJECT  -"
                + " The submitter is not the fund's manager",
            "MARGIN SUB-5|2 2 2026-02-09 MRG-006 REJECT  -"
                + " It amends a submission of which no lower version was received",
            "MARGIN SUB-6|1 1 2026-02-09 COM-005 WARN  - The reference date is no business day",
            "MARGIN SUB-6|1 1 2026-02-09 MRG-007 WARN  -"
                + " The margin differs from the preceding submission by more than 50 %");
    List<RecordRejected> published = world.outbox.values(Topic.REJECTIONS, RecordRejected.class);
    assertThat(published)
        .containsExactly(
            RecordRejected.newBuilder()
                .setEventId(
                    EventIds.of(
                            "rcm|risk.rejections.v1|MARGIN|SUB-5|2|-|MRG-006,MRG-001|"
                                + "0".repeat(64))
                        .toString())
                .setFeed(Feed.MARGIN)
                .setOrigin(RejectionOrigin.CONSOLIDATOR)
                .setScope(RejectionScope.ITEM)
                .setSourceKey("SUB-5|2")
                .setFundId(5L)
                .setBusinessDate(LocalDate.of(2026, 2, 9))
                .setRevision(2)
                .setSubmissionId("SUB-5")
                .setFailures(
                    List.of(
                        failure(
                            "MRG-006",
                            "It amends a submission of which no lower version was received"),
                        failure("MRG-001", "The submitter is not the fund's manager")))
                .setPayload(
                    "{\"mode\": \"RESTATEMENT\", \"fundId\": 5, \"version\": 2,"
                        + " \"currency\": \"BRL\", \"managerId\": 50, \"marginLocal\": 10.00,"
                        + " \"methodology\": null,"
                        + " \"submittedAt\": \"2026-02-10T12:00:00.000000Z\","
                        + " \"marginPosted\": null, \"submissionId\": \"SUB-5\","
                        + " \"referenceDate\": \"2026-02-09\", \"marginOffshore\": null}")
                .setRejectedAt(Instant.parse("2026-02-19T15:00:00Z"))
                .build());
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
    assertThat(world.rows(LOG)).isEmpty();
    proven("2026-02-18 21:00:00.123456");
    sweep();
    assertThat(world.rows("select fund_id, code from MARGIN_VALIDATION_LOG order by fund_id"))
        .containsExactly("6 POS-004", "7 POS-004", "8 POS-004", "9 POS-004");
    assertThat(world.rows("select distinct warnings_await, warnings_from from FUND_HEADS"))
        .containsExactly("- -");
  }

  /** A neighbour's entry, and one of the ingester, stay as they are. */
  @Test
  void aRejectionThatComesBackIsLoggedAgainAndNotPublishedAgain() {
    world.facts.version("SUB-5", 1, 5, "outcome", "REJECTED", "reject_codes", "MRG-001");
    world.facts.version("SUB-6", 1, 6, "warn_codes", "MRG-007");
    world
        .jdbc
        .sql(
            """
            insert into MARGIN_VALIDATION_LOG (
              feed, item_key, fund_id, version, business_date, code, severity, field, reason,
              origin, event_id, recorded_at)
            values ('MARGIN', 'SUB-5|1', 5, 1, '2026-02-09', 'MRG-002', 'WARN', 'marginLocal',
              'It is negative', 'INGESTER', uuid(), '2026-02-10')""")
        .update();
    proven("2026-02-20 21:00:00");
    for (String outcome : List.of("REJECTED", "ACCEPTED", "REJECTED")) {
      world
          .jdbc
          .sql(
              "update MANAGER_MARGIN_HISTORY set outcome = ?, reject_codes = ?"
                  + " where submission_id = 'SUB-5'")
          .params(outcome, outcome.equals("REJECTED") ? "MRG-001" : "")
          .update();
      world.derive(5L, 6L);
      sweep();
      assertThat(world.rows("select item_key, code, cleared_at is null from MARGIN_VALIDATION_LOG"))
          .containsExactlyInAnyOrder(
              "SUB-5|1 MRG-001 " + (outcome.equals("REJECTED") ? "1" : "0"),
              "SUB-5|1 MRG-002 1",
              "SUB-6|1 MRG-007 1");
    }

    assertThat(world.outbox.values(Topic.REJECTIONS, RecordRejected.class)).hasSize(1);
  }

  /** Hashed by their names they go to files; compared one by one they take quadratic time. */
  @Test
  void failingRulesFindTheirEntriesByKey() {
    List<String> plan =
        world
            .administrator()
            .sql("explain " + RuleQuery.FAILING.replaceAll("(?m)^--.*$", ""))
            .params(Map.of("scope", 1, "watermark", "2026-02-20 21:00:00", "market", "BR"))
            .query(
                (row, n) ->
                    "%s %s %s"
                        .formatted(
                            row.getString("table"), row.getString("type"), row.getString("key")))
            .list();

    assertThat(plan.stream().filter(line -> line.startsWith("l ")))
        .containsExactly("l eq_ref margin_validation_log_once");
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

  private static RuleFailure failure(String code, String reason) {
    return RuleFailure.newBuilder().setCode(code).setReason(reason).build();
  }

  private void deriveFrom(String date, long... funds) {
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
