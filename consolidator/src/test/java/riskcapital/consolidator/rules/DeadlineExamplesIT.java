package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.closed;
import static riskcapital.consolidator.rules.Sample.margin;
import static riskcapital.consolidator.rules.Sample.portfolio;
import static riskcapital.consolidator.rules.Sample.version;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import riskcapital.reference.FundState;
import riskcapital.reference.PortfolioFact;
import riskcapital.reference.SubmissionMode;

/** The worked examples of deadlines: Carnival 2026 is Monday 16 and Tuesday 17 February. */
class DeadlineExamplesIT extends RulesIT {
  private static final String CUT_OFF = "2026-02-18T21:00:00Z";
  private static final String AFTER_CUT_OFF = "2026-02-18T21:00:00.000001Z";

  @Test
  void unknownInvestorTypeTakesTheShortestIntervalAndCarnivalRollsDue() {
    given(
        aum(1, "2026-02-02", "1000.00", null, FundState.ACTIVE),
        aum(1, "2026-02-13", "1000.00", null, FundState.ACTIVE));
    given(portfolio(1, "2026-02-02", "SWAP", "OFFSHORE_FUND"));
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "100.00", "50.00"));
    watermark(CUT_OFF);

    deriveAt(CUT_OFF, 1L);

    assertThat(status(1))
        .isEqualTo(
            """
            OTC+OFFSHORE required null EQUITY manager 1
            anchor 2026-02-09 due 2026-02-18T21:00:00Z basis 2026-02-02|2026-02-09
            UP_TO_DATE RECEIVED_VALIDATED not missing judged fresh
            OK null 0.40000000 utilisation 0.15000000 0.37500000 fallback null
            margin S1 1 150.00 BRL
            aum 2026-02-13 1 1000.00 BRL
            portfolio 2026-02-02 1 otc 500.00 offshore 500.00
            """);
    assertThat(obligations(1))
        .containsExactly(
            "2026-02-02|- OTC+OFFSHORE 2026-02-03T21:00:00Z SATISFIED 2026-02-09T18:00:00Z S1"
                + " false",
            "2026-02-02|2026-02-09 OTC+OFFSHORE 2026-02-18T21:00:00Z OPEN null null null");
  }

  @Test
  void oneMicrosecondAfterTheCutOffItIsMissing() {
    plainFund();
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "100.00", null));
    watermark(CUT_OFF);

    deriveAt(AFTER_CUT_OFF, 1L);

    assertThat(status(1))
        .isEqualTo(
            """
            OTC required RETAIL EQUITY manager 1
            anchor 2026-02-09 due 2026-02-18T21:00:00Z basis 2026-02-02|2026-02-09
            OVERDUE RECEIVED_VALIDATED missing judged stale
            OK null 0.40000000 utilisation 0.10000000 0.25000000 fallback 0.50000000
            margin S1 1 100.00 BRL
            aum 2026-02-13 1 1000.00 BRL
            portfolio 2026-02-02 1 otc 500.00 offshore 0.00
            """);
  }

  /**
   * What its obligations follow from is kept: its submissions are not looked at again and again.
   */
  @Test
  void ofAFundWithoutExposureNothingIsDue() {
    given(aum(1, "2026-02-13", "1000.00", null, FundState.ACTIVE));
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "100.00", null));
    watermark(CUT_OFF);

    deriveAt(CUT_OFF, 1L);

    assertThat(obligations(1)).isEmpty();
    assertThat(
            jdbc.queryForList(
                "select obligation_inputs is not null from FUND_HEADS", Boolean.class))
        .containsExactly(true);
  }

  @Test
  void whatWasDueIsVoidOnceTheOnlyExposureIsRestatedAway() {
    plainFund();
    watermark(CUT_OFF);
    deriveAt(CUT_OFF, 1L);
    assertThat(obligations(1))
        .containsExactly("2026-02-02|- OTC 2026-02-03T21:00:00Z OPEN null null null");
    PortfolioFact cash = portfolio(1, "2026-02-02", "CASH");
    given(
        new PortfolioFact(
            1,
            cash.portfolioDate(),
            2,
            Instant.parse(CUT_OFF),
            cash.contentHash(),
            cash.totals(),
            0));

    deriveAt(AFTER_CUT_OFF, 1L);

    assertThat(obligations(1))
        .containsExactly("2026-02-02|- OTC 2026-02-03T21:00:00Z VOID null null null");
  }

  @Test
  void aBacklogLeavesJudgementPending() {
    plainFund();
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "100.00", null));
    watermark("2026-02-18T20:59:59.999999Z");

    deriveAt(AFTER_CUT_OFF, 1L);

    assertThat(status(1))
        .contains("UP_TO_DATE RECEIVED_VALIDATED not missing pending fresh")
        .contains("due 2026-02-18T21:00:00Z");
  }

  @Test
  void aVersionIsPendingAndNotSatisfyingUntilAllFeedsReachIt() {
    plainFund();
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "100.00", null));
    watermark("2026-02-09T17:59:59Z");

    deriveAt("2026-02-09T19:00:00Z", 1L);

    assertThat(status(1))
        .isEqualTo(
            """
            OTC required RETAIL EQUITY manager 1
            anchor null due 2026-02-03T21:00:00Z basis 2026-02-02|-
            NEVER_SUBMITTED NOT_RECEIVED missing judged stale
            UNKNOWN NO_MARGIN 0.40000000 utilisation null null fallback 0.50000000
            margin null null null null
            aum 2026-02-13 1 1000.00 BRL
            portfolio 2026-02-02 1 otc 500.00 offshore 0.00
            """);
  }

  @Test
  void aVersionTwoThatLowersTheDatePastDueIsMissingNow() {
    plainFund();
    given(
        margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "100.00", null),
        version(
            "S1",
            2,
            SubmissionMode.RESTATEMENT,
            1,
            "2026-02-03",
            "2026-02-12T18:00:00Z",
            "90.00",
            null));
    watermark("2026-02-12T21:00:00Z");

    deriveAt("2026-02-12T21:00:00Z", 1L);

    assertThat(status(1))
        .contains("anchor 2026-02-03 due 2026-02-10T21:00:00Z basis 2026-02-02|2026-02-03")
        .contains("OVERDUE RECEIVED_VALIDATED missing judged stale")
        .contains("margin S1 2 90.00 BRL");
    assertThat(obligations(1))
        .containsExactly(
            "2026-02-02|- OTC 2026-02-03T21:00:00Z SATISFIED 2026-02-09T18:00:00Z S1 false",
            "2026-02-02|2026-02-03 OTC 2026-02-10T21:00:00Z OPEN null null null");
  }

  @Test
  void aVersionTwoThatCancelsTheOnlySubmissionIsMissingNow() {
    plainFund();
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "100.00", null));
    watermark("2026-02-12T21:00:00Z");
    deriveAt("2026-02-11T21:00:00Z", 1L);
    assertThat(status(1)).contains("UP_TO_DATE RECEIVED_VALIDATED not missing");

    given(
        version(
            "S1",
            2,
            SubmissionMode.CANCELLATION,
            1,
            "2026-02-09",
            "2026-02-12T18:00:00Z",
            null,
            null));
    deriveAt("2026-02-12T21:00:00Z", 1L);

    assertThat(status(1))
        .contains("anchor null due 2026-02-03T21:00:00Z basis 2026-02-02|-")
        .contains("NEVER_SUBMITTED NOT_RECEIVED missing judged stale")
        .contains("margin null null null null");
    assertThat(obligations(1))
        .as("the basis that no longer holds stays as VOID")
        .containsExactly(
            "2026-02-02|- OTC 2026-02-03T21:00:00Z OPEN null null null",
            "2026-02-02|2026-02-09 OTC 2026-02-18T21:00:00Z VOID null null null");
  }

  @Test
  void partialThenCompleteAfterDueIsLateByVersionTwosSubmittedAt() {
    given(aum(1, "2026-02-02"), aum(1, "2026-02-13"));
    given(portfolio(1, "2026-02-02", "SWAP", "OFFSHORE_FUND"));
    given(margin("S1", 1, "2026-02-03", "2026-02-03T18:00:00Z", "100.00", null));
    watermark("2026-02-04T22:00:00Z");
    deriveAt("2026-02-04T22:00:00Z", 1L);
    assertThat(status(1))
        .contains("anchor null due 2026-02-03T21:00:00Z")
        .contains("NEVER_SUBMITTED RECEIVED_NOT_VALIDATED missing");

    given(
        version(
            "S1",
            2,
            SubmissionMode.RESTATEMENT,
            1,
            "2026-02-03",
            "2026-02-05T12:00:00Z",
            "100.00",
            "0.00"));
    watermark("2026-02-05T13:00:00Z");
    deriveAt("2026-02-05T13:00:00Z", 1L);

    assertThat(status(1))
        .contains("anchor 2026-02-03 due 2026-02-10T21:00:00Z")
        .contains("UP_TO_DATE RECEIVED_VALIDATED not missing");
    assertThat(obligations(1))
        .contains(
            "2026-02-02|- OTC+OFFSHORE 2026-02-03T21:00:00Z SATISFIED 2026-02-05T12:00:00Z S1"
                + " false");
  }

  @Test
  void anAddedClassIsGrantedOneBusinessDay() {
    given(aum(1, "2026-02-02"), aum(1, "2026-02-20"));
    given(
        portfolio(1, "2026-02-02", "OFFSHORE_FUND"),
        portfolio(1, "2026-02-20", "OFFSHORE_FUND", "SWAP"));
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "1.00", "1.00"));
    watermark("2026-02-20T21:00:00Z");

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(status(1))
        .contains("anchor 2026-02-09 due 2026-02-23T21:00:00Z basis 2026-02-20|2026-02-09")
        .contains("UP_TO_DATE RECEIVED_VALIDATED not missing");
    assertThat(obligations(1))
        .contains("2026-02-02|2026-02-09 OFFSHORE 2026-03-11T21:00:00Z VOID null null null");
  }

  @Test
  void anAddedClassReprievesNobodyWhoWasDueAnyway() {
    given(aum(1, "2026-02-02"), aum(1, "2026-02-20"));
    given(portfolio(1, "2026-02-02", "SWAP"), portfolio(1, "2026-02-20", "OFFSHORE_FUND", "SWAP"));
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "1.00", "1.00"));
    watermark("2026-02-20T21:00:00Z");

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(status(1))
        .contains("anchor 2026-02-09 due 2026-02-18T21:00:00Z basis 2026-02-20|2026-02-09")
        .contains("OVERDUE RECEIVED_VALIDATED missing");
  }

  @Test
  void aReopenedFundBeginsANewEpisodeWithItsFloor() {
    given(aum(1, "2026-02-02"), closed(1, "2026-02-10"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "1.00", null));
    watermark("2026-02-20T21:00:00Z");
    deriveAt("2026-02-19T21:00:00Z", 1L);
    assertThat(status(1))
        .isEqualTo(
            """
            OTC not required RETAIL EQUITY manager 1
            anchor null due null basis null
            NOT_APPLICABLE NOT_APPLICABLE not missing judged fresh
            NOT_APPLICABLE null 0.40000000 utilisation 0.00100000 0.00250000 fallback null
            margin S1 1 1.00 BRL
            aum 2026-02-10 1 1000.00 BRL
            portfolio 2026-02-02 1 otc 500.00 offshore 0.00
            """);

    given(aum(1, "2026-02-20"));
    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(status(1))
        .contains("anchor 2026-02-09 due 2026-02-23T21:00:00Z basis 2026-02-20|2026-02-09")
        .contains("UP_TO_DATE RECEIVED_VALIDATED not missing");
  }

  @Test
  void exposureGoneAndBackIsANewEpisode() {
    given(aum(1, "2026-02-02"), aum(1, "2026-02-20"));
    given(
        portfolio(1, "2026-02-02", "SWAP"),
        portfolio(1, "2026-02-04", "CASH"),
        portfolio(1, "2026-02-20", "NDF"));
    watermark("2026-02-20T21:00:00Z");

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(obligations(1))
        .containsExactly(
            "2026-02-02|- OTC 2026-02-03T21:00:00Z VOID null null null",
            "2026-02-20|- OTC 2026-02-23T21:00:00Z OPEN null null null");
  }

  @Test
  void anIncompletePortfolioKeepsTheClassesOfItsPredecessor() {
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "OFFSHORE_FUND"), portfolio(1, "2026-02-03", 2, "SWAP"));

    deriveAt("2026-02-03T16:00:00Z", 1L);

    assertThat(status(1))
        .contains("OTC+OFFSHORE required")
        .contains("portfolio 2026-02-03 1 otc 500.00 offshore 0.00");
  }

  private void plainFund() {
    given(aum(1, "2026-02-02"), aum(1, "2026-02-13"));
    given(portfolio(1, "2026-02-02", "SWAP"));
  }
}
