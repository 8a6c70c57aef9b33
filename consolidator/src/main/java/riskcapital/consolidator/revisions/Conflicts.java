package riskcapital.consolidator.revisions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import riskcapital.consolidator.revisions.RevisionConflicts.Seen;
import riskcapital.events.Feed;

/** Collects a batch's conflicts, to be written at once. */
public final class Conflicts {
  private final Feed feed;
  private final List<Seen> inConflict = new ArrayList<>();
  private final List<Seen> lowered = new ArrayList<>();

  public Conflicts(Feed feed) {
    this.feed = feed;
  }

  /** Takes the contents of a natural key, all of one fund, after a batch. */
  public void take(String naturalKey, long fundId, StandingRevision<?> revision) {
    take(naturalKey, stamp -> fundId, revision);
  }

  /**
   * Takes the contents of a natural key after a batch.
   *
   * @param fund the fund that a content names
   */
  public void take(String naturalKey, ToLongFunction<Stamp> fund, StandingRevision<?> revision) {
    revision
        .conflicting()
        .forEach(stamp -> inConflict.add(new Seen(naturalKey, fund.applyAsLong(stamp), stamp)));
    Stamp standing = revision.standing();
    if (revision.toWrite() != null && !revision.contentChanged() && standing != null) {
      lowered.add(new Seen(naturalKey, fund.applyAsLong(standing), standing));
    }
  }

  /** Writes them in the caller's transaction. */
  public void write(RevisionConflicts table) {
    table.record(feed, inConflict);
    table.lower(feed, lowered);
  }
}
