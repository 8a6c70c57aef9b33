package riskcapital.consolidator.explanation;

import java.time.Instant;
import riskcapital.consolidator.history.RecordedStatus;

/**
 * What is explained.
 *
 * @param at facts recorded later do not count
 * @param newest whether no status was recorded since
 */
record Moment(RecordedStatus status, Instant at, boolean newest) {
  long fund() {
    return status.fundId();
  }
}
