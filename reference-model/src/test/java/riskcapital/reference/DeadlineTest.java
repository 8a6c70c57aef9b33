package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  /** Due on Wednesday 11 March 2026 at the cut-off. */
  private final World world =
      World.of(aum("2026-02-02")).and(otc("2026-02-02")).and(margin("2026-02-09"));

  private static final Instant DUE = Local.at("2026-03-11T18:00");

  @Test
  void carnivalMovesTheDueDateOfAFundWithUnknownInvestorType() {
    FundStatus status =
        World.of(aum("2026-02-02").investor(null))
            .and(otc("2026-02-02").offshore())
            .and(margin("2026-02-09").offshore("1.00"))
            .statusAt("2026-02-12T10:00");

    assertThat(status.label()).isEqualTo(Label.OTC_AND_OFFSHORE);
    assertThat(status.anchor()).isEqualTo(LocalDate.parse("2026-02-09"));
    assertThat(status.due()).isEqualTo(Local.at("2026-02-18T18:00"));
    assertThat(status.deadlineStatus()).isEqualTo(DeadlineStatus.UP_TO_DATE);
  }

  @Test
  void theCutOffItselfIsInTime() {
    assertThat(deadline(world.at(DUE))).isEqualTo("UP_TO_DATE");
  }

  @Test
  void oneMicrosecondAfterTheCutOffItIsMissing() {
    assertThat(deadline(world.at(DUE.plusNanos(1000)))).isEqualTo("OVERDUE missing");
  }

  @Test
  void pastDueWithoutEvidenceAwaitsJudgement() {
    Instant now = DUE.plusSeconds(3600);
    FeedEvidence standingStill =
        new FeedEvidence(
            Map.of(Feed.POSITIONS, now, Feed.AUM, now, Feed.MARGIN, DUE.minusNanos(1000)));

    assertThat(deadline(world.at(now, standingStill))).isEqualTo("UP_TO_DATE pending");
  }

  @Test
  void evidenceUpToDueSuffices() {
    Instant now = DUE.plusSeconds(3600);

    assertThat(deadline(world.at(now, FeedEvidence.allAt(DUE)))).isEqualTo("OVERDUE missing");
  }

  @Test
  void aFeedThatWasNeverReadAccusesNobody() {
    Instant now = DUE.plusSeconds(3600);
    FeedEvidence withoutPositions = new FeedEvidence(Map.of(Feed.AUM, now, Feed.MARGIN, now));
    World silent = World.of(aum("2026-02-02")).and(otc("2026-02-02"));

    assertThat(deadline(silent.at(now, withoutPositions))).isEqualTo("NEVER_SUBMITTED pending");
  }

  @Test
  void withoutAnchorTheDeadlineStaysNeverSubmittedBeforeAndAfterDue() {
    World silent = World.of(aum("2026-02-02")).and(otc("2026-02-02"));

    assertThat(deadline(silent.at("2026-02-03T18:00"))).isEqualTo("NEVER_SUBMITTED");
    assertThat(deadline(silent.at("2026-02-03T18:00:01"))).isEqualTo("NEVER_SUBMITTED missing");
  }

  @Test
  void aVersionThatLowersTheDatePastDueMakesTheFundMissingNow() {
    world.and(margin("2026-01-05").restatement(2).submitted("2026-02-20T10:00"));

    assertThat(deadline(world.at("2026-02-20T09:59"))).isEqualTo("UP_TO_DATE");
    assertThat(deadline(world.at("2026-02-20T10:00"))).isEqualTo("OVERDUE missing");
  }

  @Test
  void cancellingTheOnlySubmissionMakesTheFundMissingNow() {
    world.and(margin("2026-02-09").cancellation(2).submitted("2026-02-20T10:00"));

    assertThat(deadline(world.at("2026-02-20T10:00"))).isEqualTo("NEVER_SUBMITTED missing");
  }

  @Test
  void aFundWithoutExposureOwesNothing() {
    World none =
        World.of(aum("2026-02-02")).and(PortfolioItem.portfolio("2026-02-02").row("CASH", "5.00"));

    assertThat(deadline(none.at("2026-06-01T10:00"))).isEqualTo("NOT_APPLICABLE");
    assertThat(none.statusAt("2026-06-01T10:00").required()).isFalse();
  }

  @Test
  void aMissingFundShowsItsLabelledExposureOverAum() {
    World silent =
        World.of(aum("2026-02-02").value("700.00"))
            .and(otc("2026-02-02").offshore().row("STRUCTURED_NOTE", "25.00").row("CASH", "9.00"));

    assertThat(silent.statusAt("2026-02-03T18:00").fallbackUtilisation()).isNull();
    assertThat(silent.statusAt("2026-02-03T18:01").fallbackUtilisation())
        .isEqualByComparingTo("0.25000000");
  }

  private static String deadline(Evaluation evaluation) {
    FundStatus status = World.statusOf(evaluation);
    return status.deadlineStatus()
        + (status.isMissing() ? " missing" : "")
        + (status.judgementPending() ? " pending" : "");
  }
}
