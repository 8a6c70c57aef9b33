package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;
import static riskcapital.reference.PortfolioItem.portfolio;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a change of policy, mapping, calendar or investor type does to obligations. */
class ErasTest {
  private static final String NOW = "2026-06-01T10:00";

  /** QUALIFIED, OTC, satisfied on 3 February: the next one is due on 5 March. */
  private final World world =
      World.of(aum("2026-02-02")).and(otc("2026-02-02")).and(margin("2026-02-03"));

  @Test
  void aLongerIntervalMovesNoLiveDueAndCountsFromTheNextOn() {
    world
        .and(interval(60, "2026-02-20T10:00"))
        .and(margin("2026-03-04").id("T").submitted("2026-03-04T12:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 SATISFIED by T on time",
            "2026-02-02|2026-03-04 OTC due 2026-05-04T18:00 OPEN");
  }

  @Test
  void aShorterIntervalGivesAtLeastTheFirstBusinessDayAfterItsRecording() {
    world.and(interval(5, "2026-02-20T10:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-02-23T18:00 OPEN");
  }

  @Test
  void aShorterIntervalThatLeavesMoreTimeThanTheFloorIsPlain() {
    world.and(interval(25, "2026-02-20T10:00"));

    assertThat(world.obligationsAt(NOW).get(1))
        .isEqualTo("2026-02-02|2026-02-03 OTC due 2026-03-02T18:00 OPEN");
  }

  @Test
  void nobodyWhoWasDueAnywayIsReprievedByTheFloor() {
    world.and(interval(5, "2026-03-05T17:00"));

    assertThat(world.obligationsAt(NOW).get(1))
        .isEqualTo("2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 OPEN");
  }

  @Test
  void aClosedObligationStandsByThePolicyRecordedWhenItWasSatisfied() {
    world.and(
        margin("2026-03-04").id("T").submitted("2026-03-05T18:00"),
        margin("2026-04-01").id("U").submitted("2026-04-06T12:00"));
    world.and(interval(1, "2026-05-04T10:00"), interval(7, "2026-05-04T10:01"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 SATISFIED by T on time",
            "2026-02-02|2026-03-04 OTC due 2026-04-06T18:00 SATISFIED by U on time",
            "2026-02-02|2026-04-01 OTC due 2026-05-04T18:00 OPEN");
  }

  @Test
  void whatIsSatisfiedAtTheVeryInstantOfAChangeIsJudgedByTheNewPolicy() {
    world
        .and(interval(5, "2026-03-02T12:00"))
        .and(margin("2026-03-02").id("T").submitted("2026-03-02T12:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-03-03T18:00 SATISFIED by T on time",
            "2026-02-02|2026-03-02 OTC due 2026-03-09T18:00 OPEN");
    Obligation met = row(1);
    assertThat(met.interval()).isEqualTo(5);
  }

  @Test
  void changesOneAfterTheOtherKeepTheLeastDue() {
    world.and(interval(5, "2026-02-20T10:00"), interval(40, "2026-02-21T10:00"));

    assertThat(world.obligationsAt(NOW).get(1))
        .isEqualTo("2026-02-02|2026-02-03 OTC due 2026-02-23T18:00 OPEN");
  }

  @Test
  void aChangeThatConcernsOthersMovesNothing() {
    world.and(
        new PolicyChange.Interval(Label.OTC, InvestorType.RETAIL, 1, Local.at("2026-03-05T10:00")));

    assertThat(world.obligationsAt(NOW).get(1))
        .isEqualTo("2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 OPEN");
  }

  @Test
  void aHolidayThatIsAddedMovesNoLiveDue() {
    world.and(holiday("2026-03-05", "2026-02-20T10:00"));

    assertThat(world.obligationsAt(NOW).get(1))
        .isEqualTo("2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 OPEN");
    world.and(margin("2026-02-04").id("T").submitted("2026-02-23T12:00"));
    assertThat(world.obligationsAt(NOW).get(2))
        .isEqualTo("2026-02-02|2026-02-04 OTC due 2026-03-06T18:00 OPEN");
  }

  @Test
  void theFloorIsThatOfTheNewCalendar() {
    world.and(holiday("2026-02-23", "2026-02-20T09:00"), interval(5, "2026-02-20T10:00"));

    assertThat(world.obligationsAt(NOW).get(1))
        .isEqualTo("2026-02-02|2026-02-03 OTC due 2026-02-24T18:00 OPEN");
  }

  @Test
  void anInvestorTypeThatChangesHasItsFloorFromTheRecordingOfTheAumItem() {
    world.and(aum("2026-02-20").investor(InvestorType.RETAIL));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-02-23T18:00 OPEN");
    assertThat(row(0).investorType()).isEqualTo(InvestorType.QUALIFIED);
    assertThat(row(1).investorType()).isEqualTo(InvestorType.RETAIL);
  }

  @Test
  void aFundThatOnlyTheMappingExposesHasTheFloorOfTheMapping() {
    World mapped =
        World.of(aum("2026-02-02"))
            .and(portfolio("2026-02-02").row("CASH", "1.00"))
            .and(mapping("CASH", AssetClass.OTC, "2026-02-12T10:00"));

    assertThat(mapped.statusAt(NOW).label()).isEqualTo(Label.OTC);
    assertThat(mapped.obligationsAt(NOW))
        .containsExactly("2026-02-02|- OTC due 2026-02-13T18:00 OPEN");
  }

  @Test
  void aCodeThatIsMappedToNoClassEndsTheObligationAndLeavesWhatWasSatisfied() {
    world.and(mapping("OTC_OPTION", AssetClass.NONE, "2026-02-20T10:00"));

    assertThat(world.statusAt(NOW).required()).isFalse();
    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time");
  }

  @Test
  void aClosedObligationKeepsTheLabelOfTheMappingRecordedWhenItWasSatisfied() {
    World mapped =
        World.of(aum("2026-02-02"))
            .and(otc("2026-02-02"))
            .and(margin("2026-02-03").offshore("1.00"))
            .and(mapping("OTC_OPTION", AssetClass.OFFSHORE, "2026-02-20T10:00"));

    assertThat(mapped.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OFFSHORE due 2026-03-05T18:00 OPEN");
  }

  @Test
  void aBasisThatAMappingOpensAgainHasTheRowOfTheLaterEra() {
    World unmapped =
        World.of(aum("2026-02-02"))
            .and(portfolio("2026-02-02").row("NOTE", "1.00"))
            .and(
                margin("2026-02-03"),
                margin("2026-03-02").id("T").offshore("2.00").submitted("2026-03-02T12:00"))
            .and(mapping("NOTE", AssetClass.OFFSHORE, "2026-02-20T10:00"));

    assertThat(unmapped.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OFFSHORE due 2026-02-23T18:00 SATISFIED by T late",
            "2026-02-02|2026-03-02 OFFSHORE due 2026-04-01T18:00 OPEN");
  }

  @Test
  void theLiveObligationOfAMappingThatCallsForMoreIsDueByTheFloor() {
    world.and(mapping("OTC_OPTION", AssetClass.OFFSHORE, "2026-02-20T10:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-02|- OFFSHORE due 2026-02-23T18:00 OPEN");
  }

  @Test
  void aVoidObligationShowsTheDueItHadWithoutSurprise() {
    world.and(interval(60, "2026-02-20T10:00")).and(portfolio("2026-02-24"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time",
            "2026-02-02|2026-02-03 OTC due 2026-04-06T18:00 VOID");
  }

  @Test
  void whatWasSatisfiedStaysWhereAMappingOpenedItAgainInVain() {
    world
        .and(mapping("OTC_OPTION", AssetClass.OFFSHORE, "2026-02-20T10:00"))
        .and(portfolio("2026-02-24"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-02-02|- OTC due 2026-02-03T18:00 SATISFIED by S on time");
  }

  @Test
  void whatIsRecordedAfterTheInstantOfEvaluationIsNotKnownYet() {
    world.and(interval(5, "2026-02-20T10:00"));

    assertThat(world.obligationsAt("2026-02-20T09:59").get(1))
        .isEqualTo("2026-02-02|2026-02-03 OTC due 2026-03-05T18:00 OPEN");
    assertThat(world.obligationsAt("2026-02-20T10:00").get(1))
        .isEqualTo("2026-02-02|2026-02-03 OTC due 2026-02-23T18:00 OPEN");
  }

  private Obligation row(int index) {
    return Objects.requireNonNull(world.at(Local.at(NOW)).obligations().get(1L)).get(index);
  }

  private static PolicyChange interval(int days, String recorded) {
    return new PolicyChange.Interval(Label.OTC, InvestorType.QUALIFIED, days, Local.at(recorded));
  }

  private static PolicyChange holiday(String date, String recorded) {
    return new PolicyChange.CalendarDay(LocalDate.parse(date), false, Local.at(recorded));
  }

  private static PolicyChange mapping(String code, AssetClass assetClass, String recorded) {
    return new PolicyChange.Mapping(code, assetClass, Local.at(recorded));
  }
}
