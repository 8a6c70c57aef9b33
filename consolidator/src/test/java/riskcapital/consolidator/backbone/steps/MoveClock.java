package riskcapital.consolidator.backbone.steps;

import java.time.Instant;
import riskcapital.consolidator.backbone.stage.Stage;

/** Time passes, never backwards. */
public record MoveClock(Instant to) implements Step {
  @Override
  public void happen(Stage stage) {
    stage.clock(to);
  }

  @Override
  public String toString() {
    return "it is " + to;
  }
}
