package riskcapital.ingest.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import riskcapital.ingest.item.ItemReader;
import riskcapital.ingest.item.Standardised;
import riskcapital.ingest.item.Standardised.Accepted;
import riskcapital.ingest.source.SourceException;
import tools.jackson.core.JsonParser;

/** Reads the items of one page and hands them, some at a time, to the publishing thread. */
final class PageWork {
  /** Rows, or items without any, that are handed over at once. */
  private static final int ROWS_AT_ONCE = 100;

  private final PublishingThread publishing;
  private final PublishItems publish;
  private final ItemReader items;
  private final Clock clock;
  private final LocalDate today;
  private final Instant deadline;
  private List<Standardised> read = new ArrayList<>();
  private int rows;

  /**
   * Begins a page.
   *
   * @param publish the publishing thread's until the page is finished or broken off
   * @param today in the source's zone
   * @param deadline by which the page must be read, or the broker ends its transaction
   */
  PageWork(
      PublishingThread publishing,
      PublishItems publish,
      ItemReader items,
      Clock clock,
      LocalDate today,
      Instant deadline) {
    this.publishing = publishing;
    this.publish = publish;
    this.items = items;
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
    publishing.requireNoFailure();
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
    publishing.publish(theirRows, () -> publish.publish(together));
  }

  /** The page is read: waits until all its items are published; what became of them. */
  Tally finish() {
    if (!read.isEmpty()) {
      handOver();
    }
    return breakOff();
  }

  /**
   * The page ends here: waits until what was handed over is published; what became of that. Items
   * that were not handed over yet are forgotten.
   */
  Tally breakOff() {
    publishing.await();
    return publish.tally();
  }
}
