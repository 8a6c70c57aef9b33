package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;
import static riskcapital.reference.PortfolioItem.portfolio;

import org.junit.jupiter.api.Test;

class ObligationsTest {
  private static final String NOW = "2026-06-01T10:00";

  @Test
  void theFirstSubmissionOfAnEpisodeIsDueOnTheBusinessDayAfterItWasRecorded() {
    World world = World.of(aum("2026-02-13")).and(otc("2026-02-13"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-13|- OTC due 2026-02-18T18:00 OPEN");
  }

  @Test
  void eachSubmissionThatRaisesTheAnchorSatisfiesTheLiveOneAndOpensTheNext() {
    World world =
        World.of(aum("2026-02-02").investor(InvestorType.RETAIL))
            .and(otc("2026-02-02"))
            .and(
                margin("2026-02-03").id("A"),
                margin("2026-02-05").id("B"),
                margin("2026-02-04").id("C").submitted("2026-02-06T12:00"),
                margin("2026-02-12").id("D").submitted("2026-02-13T12:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by A on time",
            "2026-02-02|2026-02-03 OTC due 2026-02-10T18:00 SATISFIED by B on time",
            "2026-02-02|2026-02-05 OTC due 2026-02-12T18:00 SATISFIED by D late",
            "2026-02-02|2026-02-12 OTC due 2026-02-19T18:00 OPEN");
  }

  @Test
  void whatWasSubmittedBeforeTheDutySetsItsFirstAnchor() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"))
            .and(margin("2026-01-26").id("A"), margin("2026-01-30").id("B"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-02|2026-01-30 OTC due 2026-03-02T18:00 OPEN");
  }

  @Test
  void partialThenCompleteAfterDueIsLateByTheSecondVersion() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02").offshore())
            .and(
                margin("2026-02-03"),
                margin("2026-02-03").restatement(2).offshore("7.00").submitted("2026-02-05T12:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC+OFFSHORE due 2026-02-03T18:00 SATISFIED by S late",
            "2026-02-02|2026-02-03 OTC+OFFSHORE due 2026-03-05T18:00 OPEN");
  }

  @Test
  void aCorrectionOfACompleteVersionKeepsItsInstant() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"))
            .and(
                margin("2026-02-03"),
                margin("2026-02-03").restatement(2).local("9.00").submitted("2026-02-05T12:00"));

    assertThat(world.obligationsAt(NOW).get(0)).endsWith("SATISFIED by S on time");
  }

  @Test
  void exposureGoneAndBackIsANewEpisodeWithItsFloor() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"), portfolio("2026-02-04"), otc("2026-05-08"))
            .and(margin("2026-02-03"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 VOID",
            "2026-05-08|2026-02-03 OTC due 2026-05-11T18:00 OPEN");
  }

  @Test
  void fundClosedAndReopenedIsANewEpisodeWithItsFloor() {
    World world =
        World.of(aum("2026-02-02"), aum("2026-02-04").closed(), aum("2026-05-08"))
            .and(otc("2026-02-02"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 VOID",
            "2026-05-08|- OTC due 2026-05-11T18:00 OPEN");
  }

  @Test
  void aReopenedFundOwesFromItsFirstExposedPortfolioWhenThatIsLater() {
    World world =
        World.of(aum("2026-02-02"), aum("2026-02-04").closed(), aum("2026-05-07"))
            .and(otc("2026-02-02"), portfolio("2026-02-05"), otc("2026-05-08"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 VOID",
            "2026-05-08|- OTC due 2026-05-11T18:00 OPEN");
  }

  @Test
  void aReopeningThatIsToldLateHasItsFloorThen() {
    World world =
        World.of(
                aum("2026-02-02"),
                aum("2026-02-04").closed(),
                aum("2026-05-08").told("2026-05-20T09:00"))
            .and(otc("2026-02-02"));

    assertThat(world.obligationsAt(NOW))
        .last()
        .isEqualTo("2026-05-08|- OTC due 2026-05-21T18:00 OPEN");
  }

  @Test
  void whileTheFundIsClosedNothingIsOwed() {
    World world = World.of(aum("2026-02-02"), aum("2026-02-04").closed()).and(otc("2026-02-02"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-02|- OTC due 2026-02-03T18:00 VOID");
    assertThat(world.statusAt(NOW).required()).isFalse();
  }

  @Test
  void theFloorOfAnEpisodeThatWasRestatedCountsFromTheLowestUnbrokenRevision() {
    World world =
        World.of(aum("2026-02-02"))
            .and(
                otc("2026-02-02").told("2026-02-02T21:00"),
                portfolio("2026-02-02").revision(2).told("2026-02-03T09:00"),
                otc("2026-02-02").revision(3).told("2026-02-04T09:00"),
                otc("2026-02-02").offshore().revision(4).told("2026-02-09T09:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-02|- OTC+OFFSHORE due 2026-02-05T18:00 OPEN");
  }

  @Test
  void whatIsSubmittedAtTheVeryInstantThatBeganTheDutySatisfiesIt() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"))
            .and(margin("2026-02-02").submitted("2026-02-02T21:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-02 OTC due 2026-03-04T18:00 OPEN");
  }

  @Test
  void aSecondSubmissionOfTheSameReferenceDateChangesNothing() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"))
            .and(
                margin("2026-02-03").id("A"),
                margin("2026-02-03").id("B").submitted("2026-02-04T12:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by A on time",
            "2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 OPEN");
  }

  @Test
  void satisfiedExactlyAtDueIsOnTime() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"))
            .and(margin("2026-02-02").submitted("2026-02-03T18:00"));

    assertThat(world.obligationsAt(NOW).get(0)).endsWith("SATISFIED by S on time");
  }

  @Test
  void theOnboardingGraceRunsFromTheEpisodesStart() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"))
            .policy(Policy.brazil().withOnboardingGraceDays(12));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-02|- OTC due 2026-02-18T18:00 OPEN");
  }

  @Test
  void atAReopeningThePortfolioInForceCountsByItsOwnRecording() {
    World world =
        World.of(aum("2026-02-02").closed(), aum("2026-02-04"))
            .and(otc("2026-02-03").told("2026-02-10T09:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-04|- OTC due 2026-02-11T18:00 OPEN");
  }

  @Test
  void aCancellationIsNoCompleteVersion() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"))
            .and(
                margin("2026-02-03").local(null).offshore("1.00"),
                margin("2026-02-03").cancellation(2).submitted("2026-02-03T15:00"),
                margin("2026-02-03").restatement(3).submitted("2026-02-05T12:00"));

    assertThat(world.obligationsAt(NOW).get(0))
        .isEqualTo("2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S late");
  }

  @Test
  void nothingWasOwedBeforeTheFundWasKnown() {
    World world = World.of(aum("2026-02-02").told("2026-03-02T09:00")).and(otc("2026-02-02"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-02|- OTC due 2026-03-03T18:00 OPEN");
  }

  @Test
  void anUnknownFundOwesNothing() {
    World world = new World().and(otc("2026-02-02"));

    assertThat(world.obligationsAt(NOW)).isEmpty();
    assertThat(world.statusAt(NOW).deadlineStatus()).isEqualTo(DeadlineStatus.NOT_APPLICABLE);
  }
}
