package riskcapital.ingest.source;

import java.util.Set;

/**
 * How many items are asked for: half as many after a page that was too much for the source or the
 * way to it, down to one, and twice as many again after several that were not. Not thread-safe.
 */
public final class PageSize {
  /** A time-out, a body cut off, a gateway's or server's failure, a limit that is refused. */
  private static final Set<String> TOO_MUCH =
      Set.of("slow", "truncated", "400", "408", "413", "500", "502", "504");

  private static final int GOOD_PAGES = 10;
  private final int most;
  private int items;
  private int good;

  /** Asks for so many at first, and never for more. */
  public PageSize(int most) {
    this.most = most;
    this.items = most;
  }

  /** How many to ask for. */
  public int items() {
    return items;
  }

  /** A page failed. */
  public void failed(SourceException failure) {
    good = 0;
    if (TOO_MUCH.contains(failure.code())) {
      items = Math.max(1, items / 2);
    }
  }

  /** A page with items was read; an empty one tells nothing about size. */
  public void read() {
    good++;
    if (good == GOOD_PAGES) {
      good = 0;
      items = Math.min(most, items * 2);
    }
  }
}
