package riskcapital.consolidator.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * <p>{@code -Drcm.backbone.histories=1000 -Drcm.backbone.seed=1 -Drcm.backbone.disturbed=0.04}. A
 * history that disagrees is shrunk, and the smallest one is printed with both answers. How far it
 * is stands in the output file of the test.
 */
class BackboneGuaranteeIT {
  private static final Logger LOG = LoggerFactory.getLogger(BackboneGuaranteeIT.class);
  private final Parameters parameters = Parameters.ofSystem();

  @Test
  void theConsolidatorAgreesWithTheReferenceModelWhateverHappens() throws Exception {
    ShrinkHistory disagreeing = firstThatDisagrees();
    if (disagreeing != null) {
      throw disagreeing.smallest();
    }
  }

  private @Nullable ShrinkHistory firstThatDisagrees() throws Exception {
    Figures figures = new Figures();
    try (Stage stage = new Stage()) {
      for (int n = 0; n < parameters.histories(); n++) {
        long seed = parameters.seed() + n;
        History history = MakeHistory.of(seed, parameters.disturbs(seed));
        Instant start = Instant.now();
        try {
          history.happen(stage);
        } catch (Disagreement disagreement) {
          LOG.info("seed {} disagrees: {}", seed, disagreement.getMessage());
          return new ShrinkHistory(history, disagreement);
        }
        figures.add(history, stage.decisions(), Duration.between(start, Instant.now()));
        LOG.info("up to seed {}: {}", seed, figures);
      }
    }
    assertThat(figures.peopleDecide()).as(figures.toString()).isTrue();
    return null;
  }
}
