package riskcapital.consolidator.backbone.steps;

import riskcapital.consolidator.backbone.stage.Disturbance;
import riskcapital.consolidator.backbone.stage.Stage;

/** The house is disturbed. */
public record Disturb(Disturbance disturbance) implements Step {
  @Override
  public void happen(Stage stage) {
    stage.disturb(disturbance);
  }

  @Override
  public String toString() {
    return disturbance.toString();
  }
}
