package riskcapital.reference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Evidence before accusation: whether a fund's open obligation is proven to be missed.
 *
 * @param missing past due, and every feed is proven to be read up to due
 * @param judgementPending past due, and not yet judgeable
 */
record Deadline(DeadlineStatus status, boolean missing, boolean judgementPending) {

  /**
   * Judges the open obligation.
   *
   * @param open null when no submission is required
   */
  static Deadline of(@Nullable Obligation open, FeedEvidence evidence, Instant now) {
    if (open == null) {
      return new Deadline(DeadlineStatus.NOT_APPLICABLE, false, false);
    }
    boolean pastDue = now.isAfter(open.due());
    boolean proven = evidence.proves(open.due());
    boolean missing = pastDue && proven;
    return new Deadline(status(open, missing), missing, pastDue && !proven);
  }

  private static DeadlineStatus status(Obligation open, boolean missing) {
    if (open.anchor() == null) {
      return DeadlineStatus.NEVER_SUBMITTED;
    }
    return missing ? DeadlineStatus.OVERDUE : DeadlineStatus.UP_TO_DATE;
  }
}
