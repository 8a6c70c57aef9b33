package riskcapital.consolidator.revisions;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The contents of one natural key as they arrive, and which of them stands. Any order of arrival,
 * in any number of batches, ends with the same content standing.
 *
 * @param <E> what carries a content
 */
public final class StandingRevision<E> {
  private final @Nullable Stamp before;
  private final Map<String, Stamp> conflicting = new TreeMap<>();
  private @Nullable Stamp standing;
  private @Nullable E toWrite;

  /**
   * @param stored what the database holds under the key; null when it holds nothing
   */
  public StandingRevision(@Nullable Stamp stored) {
    this.before = stored;
    this.standing = stored;
  }

  /** Takes an arrival. {@code Applied} does not look at other keys of the fund. */
  public Outcome arrive(Stamp stamp, E content) {
    Stamp current = standing;
    if (current == null) {
      stand(stamp, content);
      return new Outcome.Applied();
    }
    boolean smaller = stamp.compareTo(current) < 0;
    if (stamp.sameContent(current)) {
      if (smaller) {
        stand(stamp, content);
      }
      return new Outcome.Duplicate();
    }
    seenInConflict(current);
    seenInConflict(stamp);
    if (smaller) {
      stand(stamp, content);
    }
    return new Outcome.Conflict(smaller);
  }

  /** Whether an arrival with this stamp would be smaller than all before it. */
  public boolean wouldStand(Stamp stamp) {
    Stamp current = standing;
    return current == null || stamp.compareTo(current) < 0;
  }

  /** Whether this content stands or contradicted in these arrivals, whatever its updatedAt. */
  public boolean hasSeen(Stamp stamp) {
    Stamp current = standing;
    return conflicting.containsKey(stamp.contentHash())
        || (current != null && stamp.sameContent(current));
  }

  /** The content to write, null when the stored row stands unchanged. */
  public @Nullable E toWrite() {
    return toWrite;
  }

  /** What stands now; null before the first arrival. */
  public @Nullable Stamp standing() {
    return standing;
  }

  /** Whether what stands differs from what was stored in more than updatedAt. */
  public boolean contentChanged() {
    Stamp now = standing;
    return now != null && (before == null || !now.sameContent(before));
  }

  /** The contents seen in conflict, each with the least updatedAt seen; empty without conflict. */
  public Iterable<Stamp> conflicting() {
    return conflicting.values();
  }

  /** Whether these arrivals conflict with each other or with what was stored. */
  public boolean inConflict() {
    return !conflicting.isEmpty();
  }

  private void seenInConflict(Stamp stamp) {
    conflicting.merge(
        stamp.contentHash(), stamp, (seen, again) -> seen.compareTo(again) <= 0 ? seen : again);
  }

  private void stand(Stamp stamp, E content) {
    standing = stamp;
    toWrite = content;
  }
}
