package riskcapital.consolidator.backbone.shrink;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import riskcapital.consolidator.backbone.compare.Disagreement;
import riskcapital.consolidator.backbone.stage.Stage;
import riskcapital.consolidator.backbone.steps.Deliver;
import riskcapital.consolidator.backbone.steps.History;
import riskcapital.consolidator.backbone.steps.Step;

/**
 * Looks for the smallest part of a history that disagrees in the same aspect: funds are left out
 * first, then steps. Each attempt finds an emptied database, all of them a stage of their own.
 */
public final class ShrinkHistory {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final History history;
  private Disagreement smallest;
  private List<Step> steps;

  public ShrinkHistory(History history, Disagreement first) {
    this.history = history;
    this.smallest = first;
    this.steps = history.steps();
  }

  /** The smallest history and both answers, as one error. */
  public AssertionError smallest() throws Exception {
    Instant end = Instant.now().plus(LONGEST);
    BooleanSupplier goOn = () -> Instant.now().isBefore(end);
    try (Stage stage = new Stage()) {
      new SmallestFailing<String>(keys -> fails(stage, ofKeys(keys)), goOn).of(keys());
      new SmallestFailing<Step>(part -> fails(stage, part), goOn).of(steps);
    }
    return new AssertionError(
        "the consolidator and the reference model disagree\n"
            + history.of(steps)
            + "\n"
            + smallest.getMessage(),
        smallest);
  }

  /** Keys of the records, mostly funds: whole funds are left out first. */
  private List<String> keys() {
    return history.steps().stream()
        .filter(Deliver.class::isInstance)
        .map(step -> ((Deliver) step).item().key())
        .distinct()
        .toList();
  }

  private List<Step> ofKeys(List<String> keys) {
    return history.steps().stream()
        .filter(step -> !(step instanceof Deliver deliver) || keys.contains(deliver.item().key()))
        .toList();
  }

  private boolean fails(Stage stage, List<Step> part) {
    try {
      history.of(part).happen(stage);
      return false;
    } catch (Disagreement disagreement) {
      if (disagreement.difference().aspect().equals(smallest.difference().aspect())) {
        smallest = disagreement;
        steps = part;
        return true;
      }
      return false;
    }
  }
}
