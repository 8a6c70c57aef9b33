package riskcapital.consolidator.explanation;

import java.time.Instant;
import java.time.LocalDate;
import riskcapital.consolidator.history.RecordedStatus;

/**
 * What is explained.
 *
 * @param at facts recorded later do not count
 * @param today day in the policy's zone of the instant asked, on the clock of evaluation
 * @param newest whether no status was recorded since
 * @param rederivationPending whether the fund waits to be derived by a policy that changed since
 */
record Moment(
    RecordedStatus status,
    Instant at,
    LocalDate today,
    boolean newest,
    boolean rederivationPending) {
  /**
   * Policy recorded later does not count; what a pending derivation will use gave no status yet.
   */
  Instant policyAt() {
    return rederivationPending ? status.recordedAt() : at;
  }

  long fund() {
    return status.fundId();
  }
}
