package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ManualValidationTest {
  private static final String SEEN = "seen";
  private static final String NOW = "2026-03-05T10:00";
  private final World world = World.of(aum("2026-03-02"), aum("2026-03-04")).and(otc("2026-03-02"));

  @Test
  void aPersonValidatesAVersionAlthoughItFailedRules() {
    world.and(margin("2026-03-03").warning("MRG-005").hash(SEEN));
    assertThat(submissionStatus()).isEqualTo(SubmissionStatus.RECEIVED_NOT_VALIDATED);

    world.and(validated(SEEN, Local.at(NOW)));
    assertThat(submissionStatus()).isEqualTo(SubmissionStatus.RECEIVED_VALIDATED);
    assertThat(world.statusAt("2026-03-05T09:59").submissionStatus())
        .isEqualTo(SubmissionStatus.RECEIVED_NOT_VALIDATED);
  }

  @Test
  void aValidationNeverCountsForLaterVersions() {
    world
        .and(
            margin("2026-03-03").warning("MRG-005").hash(SEEN),
            margin("2026-03-03").restatement(2).local("101.00").warning("MRG-005"))
        .and(validated(SEEN, Local.at("2026-03-04T10:00")));

    assertThat(submissionStatus()).isEqualTo(SubmissionStatus.RECEIVED_NOT_VALIDATED);
  }

  @Test
  void aValidationCountsForTheContentThatThePersonSaw() {
    world
        .and(margin("2026-03-03").warning("MRG-005").hash(SEEN))
        .and(validated(SEEN, Local.at("2026-03-03T15:00")))
        .and(margin("2026-03-03").warning("MRG-005").told("2026-03-03T11:00").hash("other"));

    assertThat(submissionStatus()).isEqualTo(SubmissionStatus.RECEIVED_NOT_VALIDATED);
  }

  @Test
  void aPartialSubmissionThatIsValidatedSatisfiesNoObligation() {
    world
        .and(margin("2026-03-03").local(null).offshore("1.00").hash(SEEN))
        .and(validated(SEEN, Local.at("2026-03-03T15:00")));

    assertThat(submissionStatus()).isEqualTo(SubmissionStatus.RECEIVED_VALIDATED);
    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-03-02|- OTC due 2026-03-03T18:00 OPEN");
  }

  @Test
  void aValidationWithoutSubmissionSatisfiesWhateverTheLabelAndLeavesNothingReceived() {
    world
        .and(otc("2026-03-02").offshore().revision(2))
        .and(new Decision.ValidatedFund(1, Local.at("2026-03-03T18:00")));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-03-02|- OTC+OFFSHORE due 2026-03-03T18:00 SATISFIED on time",
            "2026-03-02|2026-03-03 OTC+OFFSHORE due 2026-04-02T18:00 OPEN");
    FundStatus status = world.statusAt(NOW);
    assertThat(status.submissionStatus()).isEqualTo(SubmissionStatus.NOT_RECEIVED);
    assertThat(status.deadlineStatus()).isEqualTo(DeadlineStatus.UP_TO_DATE);
    assertThat(status.anchor()).isEqualTo(LocalDate.parse("2026-03-03"));
    assertThat(status.snapshotSubmissionId()).isNull();
    assertThat(world.liveAt(NOW)).containsExactly("MISSING_POSITIONS 1");
  }

  @Test
  void itsDateIsThatOfThePolicyZone() {
    world.and(new Decision.ValidatedFund(1, Local.at("2026-03-03T23:30")));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-03-02|- OTC due 2026-03-03T18:00 SATISFIED late",
            "2026-03-02|2026-03-03 OTC due 2026-04-02T18:00 OPEN");
  }

  @Test
  void oneThatWasMadeBeforeTheDutySetsItsAnchor() {
    world.and(new Decision.ValidatedFund(1, Local.at("2026-02-27T10:00")));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-03-02|2026-02-27 OTC due 2026-03-30T18:00 OPEN");
  }

  @Test
  void oneOfAnotherFundChangesNothing() {
    world.and(new Decision.ValidatedFund(2, Local.at("2026-03-03T10:00")));

    assertThat(world.obligationsAt(NOW))
        .containsExactly("2026-03-02|- OTC due 2026-03-03T18:00 OPEN");
    assertThat(world.at(Local.at(NOW)).statuses()).containsOnlyKeys(1L);
  }

  @Test
  void aSubmissionOfAnOlderDateDoesNotRaiseTheAnchorOfAValidation() {
    world
        .and(new Decision.ValidatedFund(1, Local.at("2026-03-03T10:00")))
        .and(margin("2026-03-02").submitted("2026-03-04T12:00"));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-03-02|- OTC due 2026-03-03T18:00 SATISFIED on time",
            "2026-03-02|2026-03-03 OTC due 2026-04-02T18:00 OPEN");
    assertThat(submissionStatus()).isEqualTo(SubmissionStatus.RECEIVED_VALIDATED);
  }

  @Test
  void ofOneInstantTheValidationComesBeforeTheSubmission() {
    world
        .and(margin("2026-03-02").submitted("2026-03-03T12:00"))
        .and(new Decision.ValidatedFund(1, Local.at("2026-03-03T12:00")));

    assertThat(world.obligationsAt(NOW))
        .containsExactly(
            "2026-03-02|- OTC due 2026-03-03T18:00 SATISFIED on time",
            "2026-03-02|2026-03-03 OTC due 2026-04-02T18:00 OPEN");
  }

  private static Decision validated(String content, Instant at) {
    return new Decision.ValidatedVersion(new VersionKey("S", 1), content, at);
  }

  private SubmissionStatus submissionStatus() {
    return world.statusAt(NOW).submissionStatus();
  }
}
