package riskcapital.ingest.run;

import java.util.List;
import riskcapital.ingest.item.FeedEvent;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.item.Standardised;
import riskcapital.ingest.item.Standardised.Accepted;
import riskcapital.ingest.item.Standardised.Rejected;
import riskcapital.ingest.publish.FeedSession;

/**
 * Publishes items into the open transaction, and counts what became of them. Used by the publishing
 * thread, and by the reading one when nothing is being published.
 */
final class PublishItems {
  private final FeedSession session;
  private final RecentItems recent;
  private Tally tally = new Tally();

  PublishItems(FeedSession session, RecentItems recent) {
    this.session = session;
    this.recent = recent;
  }

  /** Publishes items in their order; those that repeat recent ones are ignored. */
  void publish(List<Standardised> items) {
    for (Standardised item : items) {
      tally.countItem();
      if (item instanceof Accepted accepted) {
        accept(accepted);
      } else if (item instanceof Rejected rejected) {
        reject(rejected.rejection());
      }
    }
  }

  private void accept(Accepted item) {
    List<FeedEvent> events = item.makeEvents();
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

  /** What became of the items since the call before. */
  Tally takeTally() {
    Tally taken = tally;
    tally = new Tally();
    return taken;
  }
}
