package riskcapital.simulator.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import riskcapital.simulator.changelog.Change;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.changelog.Position;
import riskcapital.simulator.item.Item;

/** Reads a page: as many items as are asked for, fewer when they are large. */
public final class ReadPage {

  private static final int ROWS_PER_PAGE = 20_000;

  private final Source source;

  public ReadPage(Source source) {
    this.source = source;
  }

  /**
   * @param upTo the source's clock, read before
   */
  public Page read(Feed feed, Position after, int limit, Instant upTo) {
    Iterator<Change> changes = source.changes(feed, after, upTo);
    List<Item> items = new ArrayList<>();
    Position last = after;
    int rows = 0;
    while (changes.hasNext() && items.size() < limit && rows < ROWS_PER_PAGE) {
      Change change = changes.next();
      items.add(change.item());
      last = change.position();
      rows += change.item().weight();
    }
    return new Page(upTo, last, changes.hasNext(), List.copyOf(items));
  }
}
