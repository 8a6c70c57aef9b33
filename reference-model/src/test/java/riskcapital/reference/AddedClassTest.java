package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;
import static riskcapital.reference.PortfolioItem.portfolio;

import org.junit.jupiter.api.Test;

class AddedClassTest {
  private static final String NOW = "2026-06-01T10:00";

  @Test
  void whoWasDueLaterAnywayIsDueByTheFloorOfTheAddedClass() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"), otc("2026-02-10").offshore())
            .and(margin("2026-02-03"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 VOID",
            "2026-02-10|- OTC+OFFSHORE due 2026-02-11T18:00 OPEN");
  }

  @Test
  void theFloorReprievesNobodyWhoWasDueAnyway() {
    World world = World.of(aum("2026-02-02")).and(otc("2026-02-02"), otc("2026-02-10").offshore());

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 VOID",
            "2026-02-10|- OTC+OFFSHORE due 2026-02-03T18:00 OPEN");
  }

  @Test
  void whatCoveredTheAddedClassBeforehandAnchorsIt() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"), otc("2026-02-10").offshore())
            .and(margin("2026-02-03").offshore("0.00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 VOID",
            "2026-02-10|2026-02-03 OTC+OFFSHORE due 2026-03-05T18:00 OPEN");
  }

  @Test
  void onlyTheFirstObligationOfTheDutyKeepsTheDueOfBefore() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"), otc("2026-02-10").offshore())
            .and(margin("2026-01-05").offshore("1.00").submitted("2026-02-10T22:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 VOID",
            "2026-02-10|- OTC+OFFSHORE due 2026-02-03T18:00 SATISFIED by S late",
            "2026-02-10|2026-01-05 OTC+OFFSHORE due 2026-02-11T18:00 OPEN");
  }

  @Test
  void aClassThatEndsBeginsNoDutyAndEasesTheLabel() {
    World world =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02").offshore(), otc("2026-02-10"))
            .and(margin("2026-02-03"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 OPEN");
  }

  @Test
  void oneClassForTheOtherIsAnAddedClass() {
    World world =
        World.of(aum("2026-02-02").investor(InvestorType.PROFESSIONAL))
            .and(otc("2026-02-02"), portfolio("2026-02-09").offshore())
            .and(margin("2026-02-03"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-05-04T18:00 VOID",
            "2026-02-09|- OFFSHORE due 2026-02-10T18:00 OPEN");
  }

  @Test
  void theFloorCountsFromTheLowestRevisionFromWhichTheClassHoldsUnbroken() {
    World world =
        World.of(aum("2026-02-02"))
            .and(
                otc("2026-02-02"),
                otc("2026-02-10").offshore(),
                otc("2026-02-10").revision(2).told("2026-02-11T09:00"),
                otc("2026-02-10").offshore().revision(3).told("2026-02-12T09:00"),
                otc("2026-02-10").offshore().revision(4).row("NDF", "1").told("2026-02-19T09:00"))
            .and(margin("2026-02-03"));

    assertThat(world.obligationsAt(NOW))
        .last()
        .isEqualTo("2026-02-10|- OTC+OFFSHORE due 2026-02-13T18:00 OPEN");
  }

  @Test
  void aDutyThatWasOvertakenBeforeItWasRecordedHasNoObligation() {
    World world =
        World.of(aum("2026-02-02").told("2026-03-02T09:00"))
            .and(otc("2026-02-02"), otc("2026-02-10").offshore());

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-10|- OTC+OFFSHORE due 2026-03-03T18:00 OPEN");
  }

  @Test
  void theDueOfAnEarlierEpisodeDoesNotCount() {
    World world =
        World.of(aum("2026-02-02"))
            .and(
                otc("2026-02-02"),
                portfolio("2026-02-04"),
                otc("2026-05-08").told("2026-05-12T09:00"),
                otc("2026-05-11").offshore());

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 VOID",
            "2026-05-11|- OTC+OFFSHORE due 2026-05-12T18:00 OPEN");
  }

  @Test
  void aDutyEndsWithTheLeastRecordingOfTheLaterOnes() {
    World world =
        World.of(aum("2026-02-02"))
            .and(
                otc("2026-02-02"),
                otc("2026-02-09").offshore().told("2026-02-13T09:00"),
                otc("2026-02-10"),
                otc("2026-02-11").offshore().told("2026-02-11T21:00"))
            .and(margin("2026-02-03").submitted("2026-02-12T12:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 VOID",
            "2026-02-11|- OTC+OFFSHORE due 2026-02-03T18:00 OPEN");
  }
}
