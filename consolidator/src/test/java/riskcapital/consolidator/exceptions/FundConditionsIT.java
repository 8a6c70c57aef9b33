package riskcapital.consolidator.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;

class FundConditionsIT {
  private static final World WORLD = new World(null, "exceptions");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @BeforeEach
  void standStill() {
    WORLD.clock.set("2026-02-19T15:00:00Z");
  }

  @Test
  void limitBreachOutlastsAStaleAumAndNoOtherUnknown() {
    WORLD.facts.aum(1, "2026-02-18");
    limit(1, "BREACH", null);
    WORLD.derive(1L);
    WORLD.clock.set("2026-02-20T15:00:00Z");
    limit(1, "UNKNOWN", "STALE_AUM");
    WORLD.derive(1L);
    assertThat(WORLD.live(1)).containsExactly("LIMIT_BREACH 1");
    limit(1, "UNKNOWN", "CURRENCY_MISMATCH");
    WORLD.derive(1L);

    assertThat(WORLD.events(1))
        .containsExactly(
            "LIMIT_BREACH 1 #1.1 OPENED - OPEN system 2026-02-19 15:00:00 - - - -"
                + " Gross margin 500.00 is above 40.00 % of AUM 1000.00",
            "LIMIT_BREACH 1 #1.2 RESOLVED OPEN RESOLVED system 2026-02-20 15:00:00 - - - -"
                + " The limit status is UNKNOWN: CURRENCY_MISMATCH");
  }

  @Test
  void aStaleAumAloneOpensNoBreach() {
    WORLD.facts.aum(2, "2026-02-18");
    limit(2, "UNKNOWN", "STALE_AUM");
    WORLD.derive(2L);
    assertThat(WORLD.events(2)).isEmpty();
  }

  @Test
  void portfoliosBeforeACompleteOneAreNotRead() {
    WORLD.facts.aum(77, "2026-02-18");
    WORLD.facts.portfolio(77, "2026-02-18", 1, 0);
    WORLD.facts.status(77);
    WORLD.derive(77L);
    long before = WORLD.rowsRead();
    WORLD.derive(77L);
    long read = WORLD.rowsRead() - before;
    WORLD
        .jdbc
        .sql(
            """
            insert into PORTFOLIOS
            with recursive n (n) as (select 1 union all select n + 1 from n where n < 900)
            select fund_id, portfolio_date - interval n day, revision, base_currency,
                   position_count, 1, updated_at, content_hash, type_set, totals,
                   net_market_value, without_counterparty, event_id, recorded_at
            from PORTFOLIOS join n
            where fund_id = 77""")
        .update();
    before = WORLD.rowsRead();

    WORLD.derive(77L);

    assertThat(WORLD.rowsRead() - before).isLessThan(read + 20);
  }

  @Test
  void nonPositiveAumWaitsForNoWatermark() {
    WORLD.facts.aum(3, "2026-02-18", "aum_value", "0.00");
    WORLD.facts.status(3);
    WORLD.derive(3L);
    WORLD.facts.aum(3, "2026-02-19", "aum_value", "0.01");
    WORLD.clock.set("2026-02-19T16:00:00Z");
    WORLD.derive(3L);

    assertThat(WORLD.events(3))
        .containsExactly(
            "NON_POSITIVE_AUM 3 #1.1 OPENED - OPEN system 2026-02-19 15:00:00 - - - -"
                + " AUM of 2026-02-18 is 0.00 BRL",
            "NON_POSITIVE_AUM 3 #1.2 RESOLVED OPEN RESOLVED system 2026-02-19 16:00:00 - - - -"
                + " The newest AUM is positive");
  }

  @Test
  void incompletePositionsLiveUntilAGreaterCompletePortfolio() {
    WORLD.facts.portfolio(4, "2026-02-17", 1, 2);
    WORLD.facts.portfolio(4, "2026-02-18", 1, 1);
    WORLD.derive(4L);
    WORLD.facts.portfolio(4, "2026-02-17", 2, 0);
    WORLD.clock.set("2026-02-19T16:00:00Z");
    WORLD.derive(4L);
    assertThat(WORLD.live(4)).containsExactly("INCOMPLETE_POSITIONS 4|2026-02-18|1");
    WORLD.facts.portfolio(4, "2026-02-18", 2, 0);
    WORLD.derive(4L);

    assertThat(WORLD.events(4))
        .containsExactly(
            "INCOMPLETE_POSITIONS 4|2026-02-17|1 #1.1 OPENED - OPEN system 2026-02-19 15:00:00"
                + " - - - - 2 rows of the portfolio of 2026-02-17, revision 1, were rejected",
            "INCOMPLETE_POSITIONS 4|2026-02-18|1 #1.1 OPENED - OPEN system 2026-02-19 15:00:00"
                + " - - - - 1 rows of the portfolio of 2026-02-18, revision 1, were rejected",
            "INCOMPLETE_POSITIONS 4|2026-02-17|1 #1.2 RESOLVED OPEN RESOLVED system"
                + " 2026-02-19 16:00:00 - - - - A later complete portfolio was reported",
            "INCOMPLETE_POSITIONS 4|2026-02-18|1 #1.2 RESOLVED OPEN RESOLVED system"
                + " 2026-02-19 16:00:00 - - - - A later complete portfolio was reported");
  }

  @Test
  void aFalseSubmissionIsInvalidWhileItIsRejectedForIt() {
    WORLD.facts.aum(5, "2026-02-18");
    WORLD.facts.version(
        "SUB-5", 1, 5, "manager_id", 99, "outcome", "REJECTED", "reject_codes", "MRG-001");
    WORLD.facts.version(
        "SUB-5", 2, 5, "manager_id", 99, "outcome", "REJECTED", "reject_codes", "MRG-006,MRG-001");
    WORLD.derive(5L);
    WORLD.facts.version("SUB-5", 1, 5);
    WORLD.clock.set("2026-02-19T16:00:00Z");
    WORLD.derive(5L);

    assertThat(WORLD.events(5))
        .containsExactly(
            "INVALID_SUBMISSION SUB-5|1 #1.1 OPENED - OPEN system 2026-02-19 15:00:00 - - - -"
                + " Manager 99 submitted for fund 5 and is not its manager",
            "INVALID_SUBMISSION SUB-5|1 #1.2 RESOLVED OPEN RESOLVED system 2026-02-19 16:00:00"
                + " - - - - The version is no longer rejected for it at this fund");
  }

  @Test
  void closureCancelsWhatIsKeyedByAnItemAndReopeningRaisesItAnew() {
    WORLD.facts.aum(9, "2026-02-18");
    WORLD.facts.version(
        "SUB-9", 1, 9, "manager_id", 99, "outcome", "REJECTED", "reject_codes", "MRG-001");
    WORLD.facts.conflict("AUM", "9|2026-02-18|1", 9, 'a', "2026-02-18 10:00:00");
    WORLD.facts.conflict("AUM", "9|2026-02-18|1", 9, 'b', "2026-02-18 10:00:00");
    WORLD.derive(9L);
    WORLD.facts.aum(9, "2026-02-19", "status", "CLOSED");
    WORLD.derive(9L);
    WORLD.facts.aum(9, "2026-02-20");
    WORLD.derive(9L);

    assertThat(
            WORLD.rows(
                """
                select e.exception_key, e.ordinal, e.state, e.sequence, p.ordinal
                  from MARGIN_EXCEPTIONS e
                  left join MARGIN_EXCEPTIONS p on p.exception_id = e.previous_exception_id
                 where e.fund_id = 9 order by 1, 2
                """))
        .containsExactly(
            "AUM|9|2026-02-18|1 1 CANCELLED 2 -",
            "AUM|9|2026-02-18|1 2 OPEN 1 1",
            "SUB-9|1 1 CANCELLED 2 -",
            "SUB-9|1 2 OPEN 1 1");
    assertThat(
            WORLD.rows(
                "select distinct reason from MARGIN_EXCEPTIONS where fund_id = 9 and ordinal = 1"))
        .containsExactly("The fund is closed");
  }

  @Test
  void whatAPersonResolvedDoesNotRecur() {
    WORLD.facts.conflict("AUM", "6|2026-02-18|1", 6, 'a', "2026-02-18 10:00:00");
    WORLD.facts.conflict("AUM", "6|2026-02-18|1", 6, 'b', "2026-02-18 10:00:00");
    WORLD.derive(6L);
    assertThat(WORLD.live(6)).containsExactly("CONFLICTING_REVISION AUM|6|2026-02-18|1");
    WORLD
        .jdbc
        .sql("update MARGIN_EXCEPTIONS set state = 'RESOLVED', sequence = 2 where fund_id = 6")
        .update();
    WORLD
        .jdbc
        .sql(
            """
            insert into MARGIN_EXCEPTION_EVENTS (exception_id, sequence, event_id, change_kind,
                   state_before, state_after, actor, reason, occurred_at)
            select exception_id, 2, uuid(), 'RESOLVED', 'OPEN', 'RESOLVED', 'ana', 'known', opened_at
              from MARGIN_EXCEPTIONS where fund_id = 6
            """)
        .update();
    WORLD.derive(6L);
    assertThat(WORLD.live(6)).isEmpty();
  }

  @Test
  void aConflictConcernsTheFundWhoseContentStands() {
    WORLD.facts.conflict("MARGIN", "SUB-7|1", 71, 'b', "2026-02-18 10:00:00");
    WORLD.facts.conflict("MARGIN", "SUB-7|1", 7, 'a', "2026-02-18 10:00:00");
    WORLD.derive(7L, 71L);
    assertThat(WORLD.live(7)).containsExactly("CONFLICTING_REVISION MARGIN|SUB-7|1");
    assertThat(WORLD.live(71)).isEmpty();
  }

  @Test
  void anInvalidSubmissionGoesToTheFundThatTheStandingContentNames() {
    WORLD.facts.aum(10, "2026-02-18");
    WORLD.facts.aum(11, "2026-02-18");
    refused("SUB-10", 10);
    WORLD.derive(10L);
    WORLD.clock.set("2026-02-19T16:00:00Z");
    refused("SUB-10", 11);
    WORLD.derive(10L, 11L);
    WORLD.derive(10L);
    WORLD.derive(11L);

    assertThat(WORLD.events(10))
        .containsExactly(
            "INVALID_SUBMISSION SUB-10|1 #1.1 OPENED - OPEN system 2026-02-19 15:00:00 - - - -"
                + " Manager 99 submitted for fund 10 and is not its manager",
            "INVALID_SUBMISSION SUB-10|1 #1.2 RESOLVED OPEN RESOLVED system 2026-02-19 16:00:00"
                + " - - - - The content that stands names fund 11");
    assertThat(WORLD.events(11))
        .containsExactly(
            "INVALID_SUBMISSION SUB-10|1 #2.1 OPENED - OPEN system 2026-02-19 16:00:00 - - - -"
                + " Manager 99 submitted for fund 11 and is not its manager");
  }

  @Test
  void ofAFundOutOfScopeItEndsTooSoThatAKeyHasOneLiveException() {
    WORLD.facts.aum(14, "2026-02-18");
    WORLD.facts.aum(15, "2026-02-18");
    refused("SUB-14", 14);
    WORLD.derive(14L);
    refused("SUB-14", 15);
    WORLD.derive(15L);

    assertThat(WORLD.live(14)).isEmpty();
    assertThat(WORLD.live(15)).containsExactly("INVALID_SUBMISSION SUB-14|1");
  }

  private static void refused(String submission, long fund) {
    WORLD
        .jdbc
        .sql("delete from MANAGER_MARGIN_HISTORY where submission_id = ?")
        .param(submission)
        .update();
    WORLD.facts.version(
        submission, 1, fund, "manager_id", 99, "outcome", "REJECTED", "reject_codes", "MRG-001");
  }

  @Test
  void aConflictFollowsTheStandingContentAndEndsWithTheClosureOfItsFund() {
    WORLD.facts.aum(12, "2026-02-18");
    WORLD.facts.aum(13, "2026-02-18");
    WORLD.facts.conflict("MARGIN", "SUB-12|1", 12, 'b', "2026-02-18 10:00:00");
    WORLD.facts.conflict("MARGIN", "SUB-12|1", 13, 'c', "2026-02-18 11:00:00");
    WORLD.derive(12L, 13L);
    WORLD.facts.conflict("MARGIN", "SUB-12|1", 13, 'a', "2026-02-18 09:00:00");
    WORLD.derive(12L, 13L);
    WORLD.derive(12L);
    assertThat(WORLD.live(12)).isEmpty();
    assertThat(WORLD.live(13)).containsExactly("CONFLICTING_REVISION MARGIN|SUB-12|1");
    WORLD.facts.aum(13, "2026-02-19", "status", "CLOSED");
    WORLD.derive(13L);
    assertThat(WORLD.live(13)).isEmpty();
  }

  @Test
  void oneContentIsNoConflict() {
    WORLD.facts.conflict("MARGIN", "SUB-8|1", 8, 'b', "2026-02-18 10:00:00");
    WORLD.derive(8L);
    assertThat(WORLD.live(8)).isEmpty();
  }

  private static void limit(
      long fund, String status, @org.jspecify.annotations.Nullable String reason) {
    WORLD.facts.status(
        fund,
        "limit_status",
        status,
        "limit_reason",
        reason,
        "gross_margin",
        "500.00",
        "effective_limit",
        "0.4",
        "aum_value",
        "1000.00");
  }
}
