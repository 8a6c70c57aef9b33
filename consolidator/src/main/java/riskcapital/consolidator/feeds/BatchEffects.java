package riskcapital.consolidator.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.revisions.Outcome;
import riskcapital.schemas.Topic;

/** What a transaction did, for the derivation that follows and for metrics after its commit. */
public final class BatchEffects {
  private final TouchedFunds touched = new TouchedFunds();
  private final List<Runnable> last = new ArrayList<>();
  private final Map<OutcomeOfTopic, Integer> outcomes = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();

  /** An outcome's count is kept per topic. */
  public record OutcomeOfTopic(Topic topic, String outcome) {}

  /** Funds whose facts change: they are derived in the same transaction. */
  public TouchedFunds touched() {
    return touched;
  }

  /**
   * A write after the derivation: of a row that batches of different funds share, which would wait
   * for each other's derivations otherwise.
   */
  public void last(Runnable write) {
    last.add(write);
  }

  /** Does what was put off, once everything is derived. */
  public void runLast() {
    last.forEach(Runnable::run);
  }

  /** What became of a record. */
  public void outcome(Topic topic, Outcome outcome) {
    outcomes.merge(new OutcomeOfTopic(topic, outcome.label()), 1, Integer::sum);
  }

  /** Rows written to a table. */
  public void rows(String table, int count) {
    if (count > 0) {
      rows.merge(table, count, Integer::sum);
    }
  }

  Map<OutcomeOfTopic, Integer> outcomes() {
    return outcomes;
  }

  Map<String, Integer> rows() {
    return rows;
  }
}
