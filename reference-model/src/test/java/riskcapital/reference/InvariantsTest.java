package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What section 4 says of every fund, whatever happened to it. */
class InvariantsTest {
  private static final Instant NOW = Local.at("2026-03-31T19:00");
  private static final FeedEvidence EVIDENCE = FeedEvidence.allAt(NOW);
  private static final int FUNDS = 400;

  private final Random random = new Random(20261120);
  private final List<Fact> received = new RandomHistory(random).of(FUNDS);
  private final InMemoryFacts facts = InMemoryFacts.of(received);
  private final List<Decision> decisions = new RandomDecisions(random).of(FUNDS, received);
  private final PolicyHistory history = new RandomPolicy(random).of(20);

  @Test
  void aRequiredFundHasExactlyOneOpenObligationAndNoOtherFundHasAny() {
    Evaluation evaluation = evaluate(history);

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
  void theAnchorOfTheOpenObligationIsTheLatestDateThatSatisfies() {
    Moment moment = moment(history);
    for (Fund fund : funds(moment)) {
      Obligation open = fund.open();
      if (open != null) {
        assertThat(open.anchor()).as("fund %d", fund.fundId()).isEqualTo(latest(fund, moment));
      }
    }
  }

  @Test
  void noBasisComesTwice() {
    for (Fund fund : funds(moment(history))) {
      assertThat(fund.obligations()).extracting(Obligation::basis).doesNotHaveDuplicates();
    }
  }

  /** Another mapping may call for a later version of what satisfied before. */
  @Test
  void underOneMappingNoSubmissionSatisfiesTwoObligations() {
    for (Fund fund : funds(moment(withoutMappings()))) {
      Set<String> satisfying = new HashSet<>();
      for (Obligation row : fund.obligations()) {
        assertThat(row.satisfiedBy() == null || satisfying.add(row.satisfiedBy())).isTrue();
      }
    }
  }

  @Test
  void theWindowsOfDutiesDoNotOverlap() {
    for (Fund fund : funds(moment(history))) {
      Instant ended = Instant.MIN;
      for (Duty duty : Duties.of(fund.aum(), fund.portfolios())) {
        if (!duty.stillborn()) {
          assertThat(duty.recordedAt()).isAfterOrEqualTo(ended);
          ended = duty.endedAt();
        }
      }
    }
  }

  @Test
  void changesThatConcernNobodyMoveNothing() {
    List<PolicyChange> changes = new ArrayList<>(history.changes());
    for (int hour = 0; hour < 90 * 24; hour += 7) {
      Instant at = Local.at("2026-01-01T00:30").plus(Duration.ofHours(hour));
      changes.add(new PolicyChange.Mapping("HELD_BY_NOBODY", AssetClass.OTC, at));
    }
    List<PolicyChange> known = new ArrayList<>(history.changes());
    known.add(new PolicyChange.Mapping("HELD_BY_NOBODY", AssetClass.OTC, Instant.EPOCH));

    assertThat(evaluate(new PolicyHistory(Policy.brazil(), changes)))
        .isEqualTo(evaluate(new PolicyHistory(Policy.brazil(), known)));
  }

  @Test
  void whatWasRecordedBeforeEverythingElseIsNoSurprise() {
    List<PolicyChange> early = new ArrayList<>();
    for (PolicyChange change : history.changes()) {
      early.add(recordedAt(change, Instant.EPOCH.plusSeconds(early.size())));
    }

    assertThat(evaluate(new PolicyHistory(Policy.brazil(), early)))
        .isEqualTo(evaluate(PolicyHistory.unchanged(history.at(NOW))));
  }

  private static PolicyChange recordedAt(PolicyChange change, Instant at) {
    if (change instanceof PolicyChange.Interval row) {
      return new PolicyChange.Interval(row.exposure(), row.investorType(), row.days(), at);
    } else if (change instanceof PolicyChange.Mapping row) {
      return new PolicyChange.Mapping(row.code(), row.assetClass(), at);
    } else if (change instanceof PolicyChange.CalendarDay row) {
      return new PolicyChange.CalendarDay(row.date(), row.businessDay(), at);
    }
    PolicyChange.LimitShare row = (PolicyChange.LimitShare) change;
    return new PolicyChange.LimitShare(row.fundClass(), row.validFrom(), row.share(), at);
  }

  private PolicyHistory withoutMappings() {
    return new PolicyHistory(
        Policy.brazil(),
        history.changes().stream()
            .filter(change -> !(change instanceof PolicyChange.Mapping))
            .toList());
  }

  private static @Nullable LocalDate latest(Fund fund, Moment moment) {
    Stream<LocalDate> submitted =
        fund.submissions().standing().stream()
            .filter(version -> version.completeFor(fund.label()))
            .map(MarginFact::referenceDate);
    Stream<LocalDate> validated =
        moment.decisions().validationsOf(fund.fundId(), moment.policy()).stream()
            .map(Satisfaction::referenceDate);
    return Stream.concat(submitted, validated).max(LocalDate::compareTo).orElse(null);
  }

  private Evaluation evaluate(PolicyHistory policies) {
    return ReferenceModel.evaluate(facts, EVIDENCE, policies, decisions, NOW);
  }

  private Moment moment(PolicyHistory policies) {
    return Moment.of(policies, decisions, EVIDENCE, NOW);
  }

  private List<Fund> funds(Moment moment) {
    MarginVersions versions = MarginVersions.of(facts.margin());
    return facts.fundIds().stream()
        .map(
            id ->
                Fund.of(
                    id,
                    StandingRevisions.of(facts.aum(id)).standing(),
                    StandingRevisions.of(facts.portfolios(id)).standing(),
                    versions.of(id),
                    moment))
        .toList();
  }
}
