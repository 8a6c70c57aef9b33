package riskcapital.ingest.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import riskcapital.ingest.item.FeedEvent;
import riskcapital.ingest.item.ItemReader;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.item.Standardised;
import riskcapital.ingest.item.Standardised.Accepted;
import riskcapital.ingest.item.Standardised.Rejected;
import riskcapital.ingest.publish.FeedSession;
import riskcapital.ingest.source.SourceException;
import tools.jackson.core.JsonParser;

/**
 * The items of one page, published into the open transaction by the publishing thread while the
 * next ones are read.
 */
final class PageWork {
  /** Rows, or items without any, that are handed over at once. */
  private static final int ROWS_AT_ONCE = 100;

  private final PublishingThread publishing;
  private final FeedSession session;
  private final ItemReader items;
  private final RecentItems recent;
  private final Clock clock;
  private final LocalDate today;
  private final Instant deadline;
  private final Tally tally = new Tally();
  private List<Standardised> read = new ArrayList<>();
  private int rows;

  /**
   * Begins a page.
   *
   * @param recent used by the publishing thread until the page is finished
   * @param today in the source's zone
   * @param deadline by which the page must be read, or the broker ends its transaction
   */
  PageWork(
      PublishingThread publishing,
      FeedSession session,
      ItemReader items,
      RecentItems recent,
      Clock clock,
      LocalDate today,
      Instant deadline) {
    this.publishing = publishing;
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
    Standardised item = items.read(parser, today);
    read.add(item);
    rows += item instanceof Accepted accepted ? 1 + accepted.allRows() : 1;
    if (rows >= ROWS_AT_ONCE) {
      handOver();
    }
  }

  private void handOver() {
    List<Standardised> together = read;
    int theirRows = rows;
    read = new ArrayList<>();
    rows = 0;
    publishing.publish(theirRows, () -> together.forEach(this::publish));
  }

  private void publish(Standardised item) {
    tally.countItem();
    if (item instanceof Accepted accepted) {
      publish(accepted);
    } else if (item instanceof Rejected rejected) {
      reject(rejected.rejection());
    }
  }

  private void publish(Accepted item) {
    List<FeedEvent> events = item.events();
    if (recent.isRepeated(events.get(0).eventId(), item.updatedAt())) {
      tally.countIgnored();
      return;
    }
    for (FeedEvent event : events) {
      session.publish(item.fundId(), event);
    }
    item.rejectedRows().forEach(this::reject);
    tally.countPublished(events.size(), item.rows(), item.warnings());
  }

  private void reject(Rejection rejection) {
    session.publish(rejection);
    tally.countRejected(rejection.code());
  }

  /** The page is read: waits until all its items are published; what became of them. */
  Tally finish() {
    if (!read.isEmpty()) {
      handOver();
    }
    publishing.await();
    return tally;
  }

  /** The page broke off: waits until nothing more is published; what became of its items so far. */
  Tally breakOff() {
    publishing.await();
    return tally;
  }
}
