package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarginJudgementTest {
  private static final String NOW = "2026-03-05T10:00";
  private static final Outcome ACCEPTED = new Outcome.Accepted(List.of());

  private final World world = World.of(aum("2026-03-02")).and(otc("2026-03-02"));

  @Test
  void aVersionIsPendingUntilEveryFeedHasReachedIt() {
    world.and(margin("2026-03-03"));
    Instant now = Local.at(NOW);
    Instant told = Local.at("2026-03-03T12:00");

    assertThat(world.at(now, FeedEvidence.allAt(told)).outcomes())
        .isEqualTo(Map.of(new VersionKey("S", 1), ACCEPTED));
    for (Feed late : Feed.values()) {
      Map<Feed, Instant> watermarks = new EnumMap<>(FeedEvidence.allAt(now).watermarks());
      watermarks.put(late, told.minusNanos(1000));
      Evaluation evaluation = world.at(now, new FeedEvidence(watermarks));

      assertThat(evaluation.outcomes())
          .as(late.name())
          .isEqualTo(Map.of(new VersionKey("S", 1), new Outcome.Pending()));
      assertThat(World.statusOf(evaluation).anchor()).isNull();
    }
  }

  @Test
  void mrg001RejectsWhoIsNotTheFundsManager() {
    world.and(margin("2026-03-03").manager(11));

    assertThat(outcomes()).containsExactly(rejected(1, "MRG-001"));
    assertThat(world.liveAt(NOW)).contains("INVALID_SUBMISSION S|1");
    assertThat(world.statusAt(NOW).submissionStatus()).isEqualTo(SubmissionStatus.NOT_RECEIVED);
  }

  @Test
  void mrg001AsksTheNewestAumNotAfterTheReferenceDateElseTheOldest() {
    world
        .and(aum("2026-03-04").manager(11))
        .and(margin("2026-03-03").id("A"), margin("2026-02-27").id("B"))
        .and(margin("2026-03-04").id("C").manager(11));

    assertThat(outcomes().values()).containsOnly(ACCEPTED);
    assertThat(world.and(margin("2026-02-27").manager(11)).at(NOW).outcomes())
        .contains(rejected(1, "MRG-001"));
  }

  @Test
  void mrg001IsNotEvaluatedForAnUnknownFund() {
    World unknown = new World().and(margin("2026-03-03").manager(99));

    assertThat(unknown.at(NOW).outcomes()).containsEntry(new VersionKey("S", 1), ACCEPTED);
  }

  @Test
  void mrg006RejectsWhatHasNothingToRestate() {
    world.and(margin("2026-03-03").restatement(2), margin("2026-03-03").id("T").cancellation(1));

    assertThat(outcomes())
        .isEqualTo(
            Map.of(
                new VersionKey("S", 2), new Outcome.Rejected("MRG-006", List.of("MRG-006")),
                new VersionKey("T", 1), new Outcome.Rejected("MRG-006", List.of("MRG-006"))));
  }

  @Test
  void aLowerVersionSufficesForMrg006WhateverItsOutcome() {
    world
        .and(aum("2026-03-03").manager(11))
        .and(
            margin("2026-03-03"),
            margin("2026-03-02").restatement(2).submitted("2026-03-04T12:00"));

    assertThat(outcomes()).contains(rejected(1, "MRG-001"));
    assertThat(outcomes()).containsEntry(new VersionKey("S", 2), ACCEPTED);
  }

  @Test
  void mrg008ComparesWithTheLowestVersionReceived() {
    world
        .and(aum("2026-03-02").fund(2))
        .and(
            margin("2026-03-03").fund(2),
            margin("2026-03-03").restatement(2),
            margin("2026-03-03").fund(2).restatement(3));

    assertThat(outcomes())
        .contains(rejected(2, "MRG-008"))
        .containsEntry(new VersionKey("S", 3), ACCEPTED);
  }

  @Test
  void mrg008HoldsASubmissionToItsManagerThoughTheFundChangesHands() {
    world
        .and(aum("2026-03-04").manager(11))
        .and(
            margin("2026-03-03"),
            margin("2026-03-04").manager(11).restatement(2).submitted("2026-03-04T12:00"));

    assertThat(outcomes()).contains(rejected(2, "MRG-008"));
  }

  @Test
  void theFirstRuleThatFailsIsTheReasonAndAllAreTold() {
    world.and(
        margin("2026-03-03").fund(2).manager(9), margin("2026-03-03").manager(11).restatement(2));

    assertThat(outcomes())
        .containsEntry(
            new VersionKey("S", 2), new Outcome.Rejected("MRG-008", List.of("MRG-001", "MRG-008")));
    assertThat(world.liveAt(NOW)).noneMatch(live -> live.startsWith("INVALID_SUBMISSION"));
  }

  @Test
  void aRejectedVersionLeavesTheOneBeforeCurrent() {
    world.and(
        margin("2026-03-03").local("5.00"),
        margin("2026-03-03").manager(11).restatement(2).local("6.00"));

    assertThat(world.statusAt(NOW).margin()).isEqualByComparingTo("5.00");
    assertThat(world.statusAt(NOW).snapshotVersion()).isEqualTo(1);
  }

  private Map<VersionKey, Outcome> outcomes() {
    return world.at(NOW).outcomes();
  }

  private static Map.Entry<VersionKey, Outcome> rejected(int version, String code) {
    return Map.entry(new VersionKey("S", version), new Outcome.Rejected(code, List.of(code)));
  }
}
