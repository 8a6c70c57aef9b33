package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;

/** What besides facts an evaluation is a function of. */
record Moment(Policy policy, FeedEvidence evidence, Instant now) {
  /** The date in the policy's zone. */
  LocalDate today() {
    return policy.dateOf(now);
  }
}
