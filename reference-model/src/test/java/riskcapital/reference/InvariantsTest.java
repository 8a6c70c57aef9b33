package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What section 4 says of every fund, whatever happened to it. */
class InvariantsTest {
  private static final Instant NOW = Local.at("2026-03-31T19:00");
  private static final Moment MOMENT = new Moment(Policy.brazil(), FeedEvidence.allAt(NOW), NOW);

  private final InMemoryFacts facts =
      InMemoryFacts.of(new RandomHistory(new Random(20261120)).of(400));

  @Test
  void aRequiredFundHasExactlyOneOpenObligationAndNoOtherFundHasAny() {
    Evaluation evaluation = ReferenceModel.evaluate(facts, MOMENT.evidence(), MOMENT.policy(), NOW);

    evaluation
        .statuses()
        .forEach(
            (fundId, status) ->
                assertThat(evaluation.obligations().get(fundId))
                    .as("fund %d", fundId)
                    .filteredOn(row -> row.status() == ObligationStatus.OPEN)
                    .hasSize(status.required() ? 1 : 0));
  }

  @Test
  void theAnchorOfTheOpenObligationIsTheLatestReferenceDateThatSatisfies() {
    for (Fund fund : funds()) {
      Obligation open = fund.open();
      if (open != null) {
        assertThat(open.anchor()).as("fund %d", fund.fundId()).isEqualTo(latest(fund));
      }
    }
  }

  @Test
  void noSubmissionSatisfiesTwoObligationsAndNoBasisComesTwice() {
    for (Fund fund : funds()) {
      Set<String> bases = new HashSet<>();
      Set<String> satisfying = new HashSet<>();
      for (Obligation row : fund.obligations()) {
        assertThat(bases.add(row.basis())).isTrue();
        assertThat(row.satisfiedBy() == null || satisfying.add(row.satisfiedBy())).isTrue();
      }
    }
  }

  @Test
  void theWindowsOfDutiesDoNotOverlap() {
    for (Fund fund : funds()) {
      Instant ended = Instant.MIN;
      for (Duty duty : Duties.of(fund.aum(), fund.portfolios())) {
        if (!duty.stillborn()) {
          assertThat(duty.recordedAt()).isAfterOrEqualTo(ended);
          ended = duty.endedAt();
        }
      }
    }
  }

  private static @Nullable LocalDate latest(Fund fund) {
    return fund.submissions().standing().stream()
        .filter(version -> version.completeFor(fund.label()))
        .map(MarginFact::referenceDate)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private List<Fund> funds() {
    MarginVersions versions = MarginVersions.of(facts.margin());
    return facts.fundIds().stream()
        .map(
            id ->
                Fund.of(
                    id,
                    StandingRevisions.of(facts.aum(id)).standing(),
                    StandingRevisions.of(facts.portfolios(id)).standing(),
                    versions.of(id),
                    MOMENT))
        .toList();
  }
}
