package riskcapital.simulator.source;

import java.time.Instant;
import java.util.List;
import riskcapital.simulator.changelog.Position;
import riskcapital.simulator.item.Item;

/**
 * A part of a feed.
 *
 * @param asOf when {@code hasMore} is false, every change up to it has been delivered
 * @param next where the next page begins
 */
public record Page(Instant asOf, Position next, boolean hasMore, List<Item> items) {

  /** The same page, after which the same comes once more. */
  public Page repeatedFrom(Position after) {
    return new Page(asOf, after, true, items);
  }
}
