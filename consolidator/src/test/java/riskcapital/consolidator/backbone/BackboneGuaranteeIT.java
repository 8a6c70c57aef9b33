package riskcapital.consolidator.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import riskcapital.consolidator.backbone.compare.Disagreement;
import riskcapital.consolidator.backbone.happenings.MakeHistory;
import riskcapital.consolidator.backbone.shrink.ShrinkHistory;
import riskcapital.consolidator.backbone.stage.Stage;
import riskcapital.consolidator.backbone.steps.History;

/**
 * Each accepted revision has exactly one effect, nothing goes backwards, no order matters, and the
 * result is what domain.md says: seeded histories are published as real events to a real
 * consolidator, and at every barrier its tables and topics say what the reference model says.
 *
 * <p>{@code -Drcm.backbone.histories=1000 -Drcm.backbone.seed=1 -Drcm.backbone.disturbed=0.04
 * -Drcm.backbone.stages=2}. A history that disagrees is shrunk, and the smallest one is printed
 * with both answers.
 */
class BackboneGuaranteeIT {
  private final Parameters parameters = Parameters.ofSystem();
  private final Figures figures = new Figures();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicReference<@Nullable ShrinkHistory> disagreeing = new AtomicReference<>();

  @Test
  void theConsolidatorAgreesWithTheReferenceModelWhateverHappens(TestReporter progress)
      throws Exception {
    ExecutorService stages = Executors.newFixedThreadPool(parameters.stages());
    try {
      List<Future<?>> ends = new ArrayList<>();
      for (int n = 0; n < parameters.stages(); n++) {
        ends.add(stages.submit(() -> happen(progress)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      stages.shutdownNow();
    }
    ShrinkHistory first = disagreeing.get();
    if (first != null) {
      throw first.smallest();
    }
    assertThat(figures.peopleDecide()).as(figures.toString()).isTrue();
  }

  /** Histories one after the other on a stage of their own, until one on any stage disagrees. */
  private @Nullable Void happen(TestReporter progress) throws Exception {
    try (Stage stage = new Stage()) {
      for (int n = begun.getAndIncrement();
          n < parameters.histories() && disagreeing.get() == null;
          n = begun.getAndIncrement()) {
        happen(parameters.seed() + n, stage, progress);
      }
    }
    return null;
  }

  private void happen(long seed, Stage stage, TestReporter progress) throws Exception {
    History history = MakeHistory.of(seed, parameters.disturbs(seed));
    Instant start = Instant.now();
    try {
      history.happen(stage);
      figures.add(history, stage.decisions(), Duration.between(start, Instant.now()));
      progress.publishEntry("seed " + seed + " agrees; " + figures);
    } catch (Disagreement disagreement) {
      progress.publishEntry("seed " + seed + " disagrees: " + disagreement.getMessage());
      disagreeing.compareAndSet(null, new ShrinkHistory(history, disagreement));
    }
  }
}
