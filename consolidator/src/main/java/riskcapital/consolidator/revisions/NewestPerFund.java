package riskcapital.consolidator.revisions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest revision of each fund, as arrivals move it. */
public final class NewestPerFund {
  private final Map<Long, DatedRevision> newest = new HashMap<>();

  /** Takes a revision that is known to be there. */
  public void know(DatedRevision key) {
    newest.merge(key.fundId(), key, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** A fund's newest, or null. */
  public @Nullable DatedRevision of(long fundId) {
    return newest.get(fundId);
  }

  /** A copy, which later arrivals do not move. */
  public NewestPerFund copy() {
    NewestPerFund copy = new NewestPerFund();
    copy.newest.putAll(newest);
    return copy;
  }

  /** Takes an arrival's outcome: one that is older than the newest is superseded. */
  public Outcome refine(DatedRevision key, Outcome outcome) {
    if (!(outcome instanceof Outcome.Applied)) {
      return outcome;
    }
    know(key);
    return isNewest(key) ? outcome : new Outcome.Superseded();
  }

  /** Whether the key is its fund's newest. */
  public boolean isNewest(DatedRevision key) {
    return key.equals(newest.get(key.fundId()));
  }
}
