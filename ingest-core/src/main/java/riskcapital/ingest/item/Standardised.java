package riskcapital.ingest.item;

import java.time.Instant;
import java.util.List;
import riskcapital.events.RuleFailure;

/** What became of an item. */
public sealed interface Standardised {

  /**
   * To be published.
   *
   * @param fundId key of the events
   * @param updatedAt when the source changed the item
   * @param events in order; the first one's id stands for the item and its content
   * @param warnings rules of severity WARN that failed
   * @param rows of a portfolio that are published; 0 for other feeds
   * @param rejectedRows of a portfolio
   */
  record Accepted(
      long fundId,
      Instant updatedAt,
      List<FeedEvent> events,
      List<RuleFailure> warnings,
      int rows,
      List<Rejection> rejectedRows)
      implements Standardised {

    /** An item of one event. */
    public static Accepted single(
        long fundId, Instant updatedAt, FeedEvent event, List<RuleFailure> warnings) {
      return new Accepted(fundId, updatedAt, List.of(event), warnings, 0, List.of());
    }
  }

  /** To be published on the rejections topic only. */
  record Rejected(Rejection rejection) implements Standardised {}
}
