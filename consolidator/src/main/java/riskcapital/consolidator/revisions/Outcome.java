package riskcapital.consolidator.revisions;

import java.util.Locale;

/** What became of one record. */
public sealed interface Outcome {
  /** The newest of its fund or submission: it is the snapshot now. */
  record Applied() implements Outcome {}

  /** Older than what is known: kept in history only. */
  record Superseded() implements Outcome {}

  /** Equal content is already there. */
  record Duplicate() implements Outcome {}

  /**
   * Other content is already there under the same natural key.
   *
   * @param stands whether this content takes its place
   */
  record Conflict(boolean stands) implements Outcome {}

  /** A chunk that waits for the others. */
  record Incomplete() implements Outcome {}

  /** The record was set aside. */
  record DeadLettered() implements Outcome {}

  /** Name in metrics. */
  default String label() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
