package riskcapital.consolidator.backbone.steps;

import riskcapital.consolidator.backbone.people.Act;
import riskcapital.consolidator.backbone.stage.Stage;

/** A person decides something; not while the consolidator can't be reached. */
public record Decide(Act act) implements Step {
  @Override
  public void happen(Stage stage) {
    stage.decide(act);
  }

  @Override
  public String toString() {
    return act.toString();
  }
}
