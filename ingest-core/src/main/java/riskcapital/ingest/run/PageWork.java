package riskcapital.ingest.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import riskcapital.ingest.item.FeedEvent;
import riskcapital.ingest.item.ItemReader;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.item.Standardised;
import riskcapital.ingest.item.Standardised.Accepted;
import riskcapital.ingest.item.Standardised.Rejected;
import riskcapital.ingest.publish.FeedSession;
import riskcapital.ingest.source.SourceException;
import tools.jackson.core.JsonParser;

/** The items of one page, published into the open transaction as they are read. */
final class PageWork {
  private final FeedSession session;
  private final ItemReader items;
  private final RecentItems recent;
  private final Clock clock;
  private final LocalDate today;
  private final Instant deadline;
  private final Tally tally = new Tally();

  /**
   * Begins a page.
   *
   * @param today in the source's zone
   * @param deadline by which the page must be read, or the broker ends its transaction
   */
  PageWork(
      FeedSession session,
      ItemReader items,
      RecentItems recent,
      Clock clock,
      LocalDate today,
      Instant deadline) {
    this.session = session;
    this.items = items;
    this.recent = recent;
    this.clock = clock;
    this.today = today;
    this.deadline = deadline;
  }

  /** Takes the item at which the parser stands. */
  void take(JsonParser parser) {
    if (clock.instant().isAfter(deadline)) {
      throw new SourceException.Transient(
          "slow", "the page takes longer than its transaction may", null, null);
    }
    tally.countItem();
    Standardised item = items.read(parser, today);
    if (item instanceof Accepted accepted) {
      publish(accepted);
    } else if (item instanceof Rejected rejected) {
      reject(rejected.rejection());
    }
  }

  private void publish(Accepted item) {
    if (recent.isRepeated(item.events().get(0).eventId(), item.updatedAt())) {
      tally.countIgnored();
      return;
    }
    for (FeedEvent event : item.events()) {
      session.publish(item.fundId(), event);
    }
    item.rejectedRows().forEach(this::reject);
    tally.countPublished(item.events().size(), item.rows(), item.warnings());
  }

  private void reject(Rejection rejection) {
    session.publish(rejection);
    tally.countRejected(rejection.code());
  }

  Tally tally() {
    return tally;
  }
}
