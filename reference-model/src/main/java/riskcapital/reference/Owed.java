package riskcapital.reference;

import java.time.Instant;

/**
 * An obligation with the time in which it was live.
 *
 * @param plain as if its era's policy had always been in force
 * @param due when it fell due in its era, surprised by the change that began the era or not
 * @param openedAt what began the duty, or what satisfied the obligation before it
 * @param closedAt what satisfied it, or the end of its duty
 */
record Owed(Obligation plain, Instant due, Instant openedAt, Instant closedAt) {

  /** Whether a change of that instant met it; what it opened or closed with is not met by it. */
  boolean metBy(Instant change) {
    return openedAt.isBefore(change) && !closedAt.isBefore(change);
  }

  Owed dueAt(Instant other) {
    return new Owed(plain, other, openedAt, closedAt);
  }

  /** The obligation due when it fell due in its era. */
  Obligation row() {
    return plain.dueAt(due);
  }
}
