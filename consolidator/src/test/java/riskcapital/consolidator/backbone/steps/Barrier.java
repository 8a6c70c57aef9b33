package riskcapital.consolidator.backbone.steps;

import riskcapital.consolidator.backbone.stage.Stage;

/** Topics drained, sweeps run: consolidator and model are compared. */
public record Barrier() implements Step {
  @Override
  public void happen(Stage stage) {
    stage.barrier();
  }

  @Override
  public String toString() {
    return "barrier";
  }
}
