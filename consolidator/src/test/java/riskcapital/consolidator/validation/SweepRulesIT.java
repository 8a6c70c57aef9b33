package riskcapital.consolidator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;
import riskcapital.events.Feed;
import riskcapital.events.RecordRejected;
import riskcapital.events.RejectionOrigin;
import riskcapital.events.RejectionScope;
import riskcapital.events.RuleFailure;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/** Which rules fail, and what becomes of their entries of the log. */
class SweepRulesIT {
  private static final String LOG =
      """
      select feed, item_key, version, business_date, code, severity, field, cleared_at, reason
        from MARGIN_VALIDATION_LOG order by feed, item_key, code
      """;
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

  private static RuleFailure failure(String code, String reason) {
    return RuleFailure.newBuilder().setCode(code).setReason(reason).build();
  }

  private void sweep() {
    world.bean(SweepRules.class).sweep();
  }

  private void proven(String asOf) {
    world.facts.watermark("AUM", asOf);
    world.facts.watermark("POSITIONS", asOf);
  }
}
