package riskcapital.consolidator.backbone.steps;

import riskcapital.consolidator.backbone.stage.Stage;

/**
 * The topics are read again.
 *
 * @param share of each partition that is skipped, from 0 to 1
 */
public record ReadAgain(double share) implements Step {
  @Override
  public void happen(Stage stage) {
    stage.replay(share);
  }

  @Override
  public String toString() {
    return "the topics are read again from " + share + " of the way";
  }
}
