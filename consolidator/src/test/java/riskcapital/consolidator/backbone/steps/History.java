package riskcapital.consolidator.backbone.steps;

import java.time.Instant;
import java.util.List;
import riskcapital.consolidator.backbone.stage.Stage;

/**
 * What happens from an instant on.
 *
 * @param seed that it was made of
 */
public record History(long seed, Instant start, List<Step> steps) {
  public History {
    steps = List.copyOf(steps);
  }

  /** Some of its steps. */
  public History of(List<Step> some) {
    return new History(seed, start, some);
  }

  /**
   * Lets everything happen.
   *
   * @throws riskcapital.consolidator.backbone.compare.Disagreement when a comparison fails
   */
  public void happen(Stage stage) {
    stage.begin(start);
    steps.forEach(step -> step.happen(stage));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("seed " + seed + ", it is " + start);
    for (int n = 0; n < steps.size(); n++) {
      text.append("\n  ").append(n + 1).append(". ").append(steps.get(n));
    }
    return text.toString();
  }
}
