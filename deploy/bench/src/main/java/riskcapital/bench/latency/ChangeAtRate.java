package riskcapital.bench.latency;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import riskcapital.bench.source.SourceFeed;
import riskcapital.events.AumReported;

/**
 * Changes one fund after the other at a steady rate. A change that comes late, because the machine
 * was busy, counts from the moment at which it was to come.
 */
final class ChangeAtRate {
  private final SourceFeed feed;
  private final Change change;
  private final OpenedExceptions opened;

  ChangeAtRate(SourceFeed feed, Change change, OpenedExceptions opened) {
    this.feed = feed;
    this.change = change;
    this.opened = opened;
  }

  /** Returns when all are changed. */
  void run(List<AumReported> funds, int perSecond) {
    long start = System.nanoTime();
    for (int n = 0; n < funds.size(); n++) {
      long intended = start + n * TimeUnit.SECONDS.toNanos(1) / perSecond;
      AumReported fund = funds.get(n);
      byte[] item = change.item(fund);
      for (long ahead = intended - System.nanoTime();
          ahead > 0;
          ahead = intended - System.nanoTime()) {
        LockSupport.parkNanos(ahead);
      }
      opened.await(change.type, change.exceptionKey(fund), intended);
      feed.add(item);
      feed.show();
    }
  }
}
