package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
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
    List<Fact> facts = new ArrayList<>();
    for (int fund = 1; fund <= 40; fund++) {
      facts.addAll(history(fund, random));
    }
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

  /**
   * A history in which everything happens now and then, conflicts and foreign versions included.
   */
  private static List<Fact> history(int fund, Random random) {
    List<Fact> facts = new ArrayList<>();
    for (int item = 0; item < 12; item++) {
      AumItem aum = AumItem.aum(date(random)).fund(fund).revision(1 + random.nextInt(3));
      aum.told(instant(random))
          .value(random.nextInt(2000) + ".00")
          .manager(10 + random.nextInt(12) / 11);
      facts.add((random.nextInt(6) == 0 ? aum.closed() : aum).fact());
      PortfolioItem portfolio =
          PortfolioItem.portfolio(date(random)).fund(fund).revision(1 + random.nextInt(3));
      portfolio.told(instant(random));
      if (random.nextInt(3) > 0) {
        portfolio.row("SWAP", "10.00");
      }
      if (random.nextInt(3) == 0) {
        portfolio.offshore();
      }
      facts.add((random.nextInt(5) == 0 ? portfolio.incomplete() : portfolio).fact());
      facts.add(version(fund + random.nextInt(20) / 19, random));
    }
    return facts;
  }

  private static MarginFact version(int fund, Random random) {
    MarginItem margin = MarginItem.margin(date(random)).id("S" + random.nextInt(120)).fund(fund);
    margin.local(random.nextInt(900) + ".00").submitted(instant(random));
    if (random.nextInt(2) == 0) {
      margin.offshore(random.nextInt(900) + ".00");
    }
    return switch (random.nextInt(5)) {
      case 0 -> margin.restatement(2).fact();
      case 1 -> margin.cancellation(3).fact();
      default -> margin.fact();
    };
  }

  private static String date(Random random) {
    return LocalDate.parse("2026-01-02").plusDays(random.nextInt(85)).toString();
  }

  private static String instant(Random random) {
    return date(random) + "T12:00";
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
