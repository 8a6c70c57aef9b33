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
  /** Items and their rows, counted together, that are handed over at once. */
  private static final int ROWS_AT_ONCE = 100;

  private final PublishingThread publishing;
  private final PublishItems publish;
  private final ItemReader items;
  private final Clock clock;
  private final LocalDate today;
  private final Instant deadline;
  private List<Standardised> read = new ArrayList<>();
  private int rows;
  private boolean empty = true;
  private boolean rejecting;
  private boolean handedOver;

  /**
   * Begins a page.
   *
   * @param publish used by the publishing thread
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
    empty = false;
    if (item instanceof Accepted accepted) {
      rows += 1 + accepted.rows() + accepted.rejectedRows().size();
      rejecting |= !accepted.rejectedRows().isEmpty();
    } else {
      rows++;
      rejecting = true;
    }
    if (rows >= ROWS_AT_ONCE) {
      handOver();
    }
  }

  private void handOver() {
    List<Standardised> together = read;
    int theirRows = rows;
    read = new ArrayList<>();
    rows = 0;
    handedOver = true;
    publishing.publish(theirRows, () -> publish.publish(together));
  }

  /** The page is read whole: hands over the rest of it. */
  void end() {
    if (!read.isEmpty()) {
      handOver();
    }
  }

  boolean isEmpty() {
    return empty;
  }

  /** Whether something of it is rejected. */
  boolean isRejecting() {
    return rejecting;
  }

  /** Whether something of it is published, or will be. */
  boolean isHandedOver() {
    return handedOver;
  }
}
