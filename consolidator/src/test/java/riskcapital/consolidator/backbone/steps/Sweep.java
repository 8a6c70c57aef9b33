package riskcapital.consolidator.backbone.steps;

import riskcapital.consolidator.backbone.stage.Stage;

/** The sweeps run while batches are consumed. */
public record Sweep() implements Step {
  @Override
  public void happen(Stage stage) {
    stage.sweep();
  }

  @Override
  public String toString() {
    return "sweep";
  }
}
