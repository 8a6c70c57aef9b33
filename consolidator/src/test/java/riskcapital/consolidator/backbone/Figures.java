package riskcapital.consolidator.backbone;

import java.time.Duration;
import riskcapital.consolidator.backbone.steps.Barrier;
import riskcapital.consolidator.backbone.steps.ChangePolicy;
import riskcapital.consolidator.backbone.steps.Deliver;
import riskcapital.consolidator.backbone.steps.Disturb;
import riskcapital.consolidator.backbone.steps.History;

/** What was tried, added up. */
final class Figures {
  private int histories;
  private long records;
  private long barriers;
  private long policyChanges;
  private long disturbances;
  private Duration took = Duration.ZERO;

  /** Adds a history that agreed. */
  void add(History history, Duration duration) {
    histories++;
    records += count(history, Deliver.class);
    barriers += count(history, Barrier.class);
    policyChanges += count(history, ChangePolicy.class);
    disturbances += count(history, Disturb.class);
    took = took.plus(duration);
  }

  private static long count(History history, Class<?> kind) {
    return history.steps().stream().filter(kind::isInstance).count();
  }

  @Override
  public String toString() {
    return "%d histories agree: %d records, %d barriers, %d policy changes, %d disturbances, %.1f s"
        .formatted(
            histories, records, barriers, policyChanges, disturbances, took.toMillis() / 1_000.0);
  }
}
