package riskcapital.consolidator.backbone.steps;

import riskcapital.consolidator.backbone.policy.PolicyEdit;
import riskcapital.consolidator.backbone.stage.Stage;

/** An administrator changes a row of policy; not while the consolidator can't be reached. */
public record ChangePolicy(PolicyEdit edit) implements Step {
  @Override
  public void happen(Stage stage) {
    stage.change(edit);
  }

  @Override
  public String toString() {
    return "policy becomes " + edit;
  }
}
