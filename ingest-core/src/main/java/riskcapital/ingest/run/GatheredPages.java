package riskcapital.ingest.run;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pages that are read but not committed: while a source has more at once, what it brings within a
 * fifth of a second commits together, for a commit takes as long as reading a page. The first ten
 * pages of a read commit alone, so that little is never held up by a source that hangs, and so do
 * ten after a failure, which has the pages before it read again when it comes amid a page.
 * Rejections, whose topic is every feed's, never wait for the next page. Not thread-safe.
 */
final class GatheredPages {
  private static final Duration LONGEST = Duration.ofMillis(200);
  private static final int ALONE_AT_FIRST = 10;
  private int pages;
  private boolean rejecting;
  private @Nullable Instant since;
  private int alone = ALONE_AT_FIRST;

  /**
   * A page was read whole.
   *
   * @param isRejecting whether something of it is rejected
   */
  void add(boolean isRejecting, Instant requestedAt) {
    since = since(requestedAt);
    rejecting |= isRejecting;
    pages++;
  }

  /** When the first of them was asked for; of none, the instant given. */
  Instant since(Instant otherwise) {
    return requireNonNullElse(since, otherwise);
  }

  boolean isEmpty() {
    return pages == 0;
  }

  /** Whether they are to be committed, though the source has more. */
  boolean isFull(Instant now) {
    return alone > 0 || rejecting || !since(now).plus(LONGEST).isAfter(now);
  }

  int pages() {
    return pages;
  }

  /** They are committed, and the source has more at once. */
  void committed() {
    alone = Math.max(0, alone - 1);
    forget();
  }

  /** The read is at its end, or failed: the next page is a first one. */
  void ended() {
    alone = ALONE_AT_FIRST;
    forget();
  }

  private void forget() {
    pages = 0;
    rejecting = false;
    since = null;
  }
}
