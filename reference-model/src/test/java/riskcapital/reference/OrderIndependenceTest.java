package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderIndependenceTest {
  private static final long SEED = 20260216;
  private static final Instant NOW = Local.at("2026-03-31T19:00");

  private final Random random = new Random(SEED);
  private final List<PolicyChange> changes = new RandomPolicy(random).of(12).changes();

  @Test
  void anyOrderAndAnyRepetitionGiveTheSameEvaluation() {
    List<Fact> facts = new RandomHistory(random).of(40);
    List<Decision> decisions = new RandomDecisions(random).of(40, facts);
    Evaluation expected = evaluate(facts, decisions);

    assertSomethingHappens(expected);
    for (int round = 0; round < 20; round++) {
      assertThat(evaluate(shuffled(facts), shuffled(decisions))).isEqualTo(expected);
    }
  }

  private Evaluation evaluate(List<Fact> facts, List<Decision> decisions) {
    List<PolicyChange> recorded = new ArrayList<>(changes);
    Collections.shuffle(recorded, random);
    return ReferenceModel.evaluate(
        InMemoryFacts.of(facts),
        FeedEvidence.allAt(NOW),
        new PolicyHistory(Policy.brazil(), recorded),
        decisions,
        NOW);
  }

  private <T> List<T> shuffled(List<T> once) {
    List<T> delivered = new ArrayList<>(once);
    for (int repeated = 0; repeated < 200; repeated++) {
      delivered.add(once.get(random.nextInt(once.size())));
    }
    Collections.shuffle(delivered, random);
    return delivered;
  }

  /** Without conflicts, rejections and every status the comparison would prove little. */
  private static void assertSomethingHappens(Evaluation evaluation) {
    assertThat(evaluation.live().stream().map(LiveException::type).collect(Collectors.toSet()))
        .contains(
            ExceptionType.CONFLICTING_REVISION,
            ExceptionType.MISSING_SUBMISSION,
            ExceptionType.INVALID_SUBMISSION,
            ExceptionType.INCOMPLETE_POSITIONS);
    assertThat(
            evaluation.obligations().values().stream()
                .flatMap(List::stream)
                .map(Obligation::status)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(ObligationStatus.values());
  }
}
