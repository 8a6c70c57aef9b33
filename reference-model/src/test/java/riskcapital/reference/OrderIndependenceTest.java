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

  @Test
  void anyOrderAndAnyRepetitionGiveTheSameEvaluation() {
    Random random = new Random(SEED);
    List<Fact> facts = new RandomHistory(random).of(40);
    Evaluation expected = evaluate(facts);

    assertSomethingHappens(expected);
    for (int round = 0; round < 20; round++) {
      List<Fact> delivered = new ArrayList<>(facts);
      for (int repeated = 0; repeated < 200; repeated++) {
        delivered.add(facts.get(random.nextInt(facts.size())));
      }
      Collections.shuffle(delivered, random);
      assertThat(evaluate(delivered)).isEqualTo(expected);
    }
  }

  private static Evaluation evaluate(List<Fact> facts) {
    return ReferenceModel.evaluate(
        InMemoryFacts.of(facts), FeedEvidence.allAt(NOW), Policy.brazil(), NOW);
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
