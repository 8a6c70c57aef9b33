package riskcapital.consolidator.backbone.happenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.backbone.steps.Decide;
import riskcapital.consolidator.backbone.steps.Deliver;
import riskcapital.consolidator.backbone.steps.Disturb;
import riskcapital.consolidator.backbone.steps.History;
import riskcapital.consolidator.backbone.steps.Step;

class MakeHistoryTest {
  @Test
  void theSameSeedGivesTheSameHistory() {
    assertThat(MakeHistory.of(7, true)).isEqualTo(MakeHistory.of(7, true));
    assertThat(MakeHistory.of(7, true)).isNotEqualTo(MakeHistory.of(8, true));
  }

  @Test
  void everyKindOfStepAndRecordComesUpInTheFirstTwentyFive() {
    List<Step> steps =
        LongStream.rangeClosed(1, 25)
            .mapToObj(seed -> MakeHistory.of(seed, true))
            .map(History::steps)
            .flatMap(List::stream)
            .toList();

    assertThat(steps.stream().map(step -> step.getClass().getSimpleName()))
        .contains(
            "Deliver",
            "CompleteRun",
            "ChangePolicy",
            "Decide",
            "MoveClock",
            "Sweep",
            "Disturb",
            "Barrier",
            "ReadAgain");
    assertThat(
            steps.stream()
                .filter(Deliver.class::isInstance)
                .map(step -> ((Deliver) step).item().getClass().getSimpleName()))
        .contains("AumItem", "PortfolioChunk", "MarginItem", "RejectedItem")
        .contains("Garbage", "Misplaced", "TooLong", "BrokenPortfolio");
    assertThat(
            steps.stream()
                .filter(Disturb.class::isInstance)
                .map(step -> ((Disturb) step).disturbance().name())
                .collect(Collectors.toSet()))
        .contains("STOP", "START", "CRASH", "CUT_DATABASE", "FREEZE_DATABASE", "CUT_BROKER");
  }

  @Test
  void peopleDecideInEverySecondHistory() {
    assertThat(LongStream.rangeClosed(1, 6).filter(MakeHistoryTest::hasDecisions))
        .containsExactly(2L, 4L, 6L);
  }

  private static boolean hasDecisions(long seed) {
    return MakeHistory.of(seed, false).steps().stream().anyMatch(Decide.class::isInstance);
  }

  @Test
  void aHistoryHasUpToTwoHundredFunds() {
    assertThat(
            LongStream.rangeClosed(1, 25)
                .map(
                    seed ->
                        MakeHistory.of(seed, false).steps().stream()
                            .filter(Deliver.class::isInstance)
                            .map(step -> ((Deliver) step).item().key())
                            .filter(key -> !key.contains("|"))
                            .distinct()
                            .count())
                .max())
        .hasValue(200);
  }
}
