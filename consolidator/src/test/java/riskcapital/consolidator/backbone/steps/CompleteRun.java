package riskcapital.consolidator.backbone.steps;

import java.time.Instant;
import riskcapital.consolidator.backbone.stage.Stage;
import riskcapital.reference.Feed;

/**
 * A feed was read to its end.
 *
 * @param ahead records that each partition gets only after the run was published
 */
public record CompleteRun(Feed feed, Instant asOf, int ahead) implements Step {
  @Override
  public void happen(Stage stage) {
    stage.complete(feed, asOf, ahead);
  }

  @Override
  public String toString() {
    return "run of "
        + feed
        + " as of "
        + asOf
        + (ahead == 0 ? "" : ", " + ahead + " records ahead of its topic");
  }
}
