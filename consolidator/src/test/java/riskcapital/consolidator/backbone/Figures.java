package riskcapital.consolidator.backbone;

import java.time.Duration;
import riskcapital.consolidator.backbone.steps.Barrier;
import riskcapital.consolidator.backbone.steps.ChangePolicy;
import riskcapital.consolidator.backbone.steps.Decide;
import riskcapital.consolidator.backbone.steps.Deliver;
import riskcapital.consolidator.backbone.steps.Disturb;
import riskcapital.consolidator.backbone.steps.History;

/** What was tried, added up. */
final class Figures {
  private int histories;
  private long records;
  private long barriers;
  private long policyChanges;
  private long decisions;
  private long attempts;
  private long disturbances;
  private Duration took = Duration.ZERO;

  /**
   * Adds a history that agreed.
   *
   * @param decided how many decisions of people were accepted
   */
  void add(History history, int decided, Duration duration) {
    histories++;
    records += count(history, Deliver.class);
    barriers += count(history, Barrier.class);
    policyChanges += count(history, ChangePolicy.class);
    decisions += decided;
    attempts += count(history, Decide.class);
    disturbances += count(history, Disturb.class);
    took = took.plus(duration);
  }

  /** Whether people could decide, as far as they tried: about a third is not refused. */
  boolean peopleDecide() {
    return decisions >= attempts / 10;
  }

  private static long count(History history, Class<?> kind) {
    return history.steps().stream().filter(kind::isInstance).count();
  }

  @Override
  public String toString() {
    return ("%d histories agree: %d records, %d barriers, %d policy changes,"
            + " %d of %d decisions taken, %d disturbances, %.1f s")
        .formatted(
            histories,
            records,
            barriers,
            policyChanges,
            decisions,
            attempts,
            disturbances,
            took.toMillis() / 1_000.0);
  }
}
