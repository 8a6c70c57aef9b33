package riskcapital.ingest.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import riskcapital.ingest.publish.FeedRun;

/** What a read of the feed has met since the last published run. Not thread-safe. */
final class RunInProgress {
  private final Duration quietInterval;
  private Tally tally = new Tally();
  private @Nullable Instant startedAt;
  private @Nullable Instant lastPublishedAt;

  RunInProgress(Duration quietInterval) {
    this.quietInterval = quietInterval;
  }

  /** A request starts. */
  void request(Instant now) {
    if (startedAt == null) {
      startedAt = now;
    }
  }

  /** A completed read is due to be published: it has news, or the last one was a while ago. */
  boolean isDue(Tally page, Instant now) {
    return tally.items() + page.items() > 0
        || lastPublishedAt == null
        || !lastPublishedAt.plus(quietInterval).isAfter(now);
  }

  /**
   * The run that a last page completes.
   *
   * @param sourceAsOf the source's clock
   * @param requestedAt the own clock when the page was asked for
   */
  FeedRun completedBy(Tally page, Instant sourceAsOf, Instant requestedAt) {
    Tally all = new Tally();
    all.add(tally);
    all.add(page);
    return new FeedRun(
        sourceAsOf.isBefore(requestedAt) ? sourceAsOf : requestedAt,
        startedAt == null ? requestedAt : startedAt,
        all.items(),
        all.published(),
        all.rejected(),
        all.ignored(),
        all.warnings());
  }

  /** Pages were committed before the run's last ones. */
  void add(Tally page) {
    tally.add(page);
  }

  /** A read was completed without news and not published: the next one starts later. */
  void restart() {
    startedAt = null;
  }

  /** The run was published. */
  void published(Instant now) {
    tally = new Tally();
    startedAt = null;
    lastPublishedAt = now;
  }
}
