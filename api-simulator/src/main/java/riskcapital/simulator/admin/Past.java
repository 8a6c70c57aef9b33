package riskcapital.simulator.admin;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import riskcapital.simulator.changelog.Change;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.changelog.Position;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.margin.MarginItem;
import riskcapital.simulator.margin.MarginRecord;
import riskcapital.simulator.source.Source;

/** What a feed has told so far; found by reading it all, which is what a scenario may cost. */
final class Past {

  private final Source source;

  Past(Source source) {
    this.source = source;
  }

  /** The highest revision of a key, 0 if it was never seen. */
  int highestRevision(Feed feed, String key) {
    int highest = 0;
    for (Iterator<Change> changes = changes(feed); changes.hasNext(); ) {
      Item item = changes.next().item();
      if (item.key().equals(key)) {
        highest = Math.max(highest, item.revision());
      }
    }
    return highest;
  }

  /** The newest version of a fund's submission with the id, or of any if the id is empty. */
  Optional<MarginRecord> newestSubmission(long fundId, Optional<String> submissionId) {
    MarginRecord newest = null;
    for (Iterator<Change> changes = changes(Feed.MARGIN); changes.hasNext(); ) {
      if (changes.next().item() instanceof MarginItem item
          && item.fundId() == fundId
          && item.verdict().accepted()
          && submissionId.map(item.key()::equals).orElse(true)) {
        newest = item.content();
      }
    }
    return Optional.ofNullable(newest);
  }

  private Iterator<Change> changes(Feed feed) {
    Instant now = source.clock().asOf();
    return source.changes(feed, Position.START, now);
  }
}
