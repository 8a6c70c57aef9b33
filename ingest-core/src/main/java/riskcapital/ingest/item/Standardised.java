package riskcapital.ingest.item;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import riskcapital.events.RuleFailure;

/** What became of an item. */
public sealed interface Standardised {

  /**
   * To be published.
   *
   * @param fundId key of the events
   * @param updatedAt when the source changed the item
   * @param making of its {@link #makeEvents events}; called by another thread than the reader's
   * @param warnings rules of severity WARN that failed
   * @param rows of a portfolio that are published; 0 for other feeds
   * @param rejectedRows of a portfolio
   */
  record Accepted(
      long fundId,
      Instant updatedAt,
      Supplier<List<FeedEvent>> making,
      List<RuleFailure> warnings,
      int rows,
      List<Rejection> rejectedRows)
      implements Standardised {

    /** An item of one event. */
    public static Accepted single(
        long fundId, Instant updatedAt, FeedEvent event, List<RuleFailure> warnings) {
      List<FeedEvent> events = List.of(event);
      return new Accepted(fundId, updatedAt, () -> events, warnings, 0, List.of());
    }

    /**
     * The events in order, made at each call; the first one's id stands for the item and its
     * content.
     */
    public List<FeedEvent> makeEvents() {
      return making.get();
    }
  }

  /** To be published on the rejections topic only. */
  record Rejected(Rejection rejection) implements Standardised {}
}
