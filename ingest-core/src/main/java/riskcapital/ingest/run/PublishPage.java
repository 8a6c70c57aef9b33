package riskcapital.ingest.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.ingest.FeedDefinition;
import riskcapital.ingest.IngestSettings;
import riskcapital.ingest.publish.FeedRun;
import riskcapital.ingest.publish.FeedSession;
import riskcapital.ingest.source.PageEnd;
import riskcapital.ingest.source.PageSize;
import riskcapital.ingest.source.ReadPage;
import riskcapital.ingest.source.SourceException;

/**
 * Reads a page and publishes it in one transaction. One instance per session, used by one thread.
 *
 * <p>A page that fails half-way is given up whole: nobody sees any of it, and the next attempt
 * begins at the same cursor.
 */
final class PublishPage {
  /** What to do next. */
  enum Next {
    /** There is more: ask at once. */
    ASK_AT_ONCE,
    /** The feed is read, or the source brings nothing: wait for the poll interval. */
    WAIT
  }

  private final FeedSession session;
  private final FeedDefinition feed;
  private final IngestSettings settings;
  private final Duration longest;
  private final Clock clock;
  private final FeedMetrics metrics;
  private final ReadPage source;
  private final PageSize size;
  private final SourceClock sourceClock = new SourceClock();
  private final RecentItems recent;
  private final RunInProgress run;
  private Instant lookedAt;

  PublishPage(
      FeedSession session,
      FeedDefinition feed,
      IngestSettings settings,
      Duration longest,
      Clock clock,
      FeedMetrics metrics) {
    this.session = session;
    this.feed = feed;
    this.settings = settings;
    this.longest = longest;
    this.clock = clock;
    this.metrics = metrics;
    this.source = new ReadPage(feed.source(), longest, clock);
    Integer limit = settings.limit();
    this.size = new PageSize(limit == null ? feed.pageLimit() : limit);
    this.recent = new RecentItems(settings.recentItems());
    this.run = new RunInProgress(settings.runInterval());
    this.lookedAt = clock.instant();
  }

  /**
   * Reads and publishes the page after the cursor.
   *
   * @throws SourceException when no whole page could be had
   * @throws org.apache.kafka.common.KafkaException when the broker is away
   */
  Next publish() {
    lookAtTopics();
    Instant requestedAt = clock.instant();
    run.request(requestedAt);
    LocalDate today = LocalDate.ofInstant(requestedAt, settings.sourceZone());
    PageWork work =
        new PageWork(session, feed.items(), recent, clock, today, requestedAt.plus(longest));
    PageEnd end;
    try {
      end = source.read(session.cursor(), size.items(), work::take);
    } catch (SourceException e) {
      size.failed(e);
      recent.dropPage();
      session.abort();
      throw e;
    }
    boolean moved = !end.nextCursor().equals(session.cursor());
    if (end.hasMore()) {
      commit(end, work.tally(), moved);
    } else {
      complete(end, work.tally(), requestedAt);
    }
    metrics.page(work.tally(), Duration.between(requestedAt, clock.instant()));
    boolean empty = work.tally().items() == 0;
    if (!empty) {
      size.read();
    }
    return end.hasMore() && moved && !empty ? Next.ASK_AT_ONCE : Next.WAIT;
  }

  /** What is wrong with the source though it gives pages; null when nothing is. */
  @Nullable String complaint() {
    return sourceClock.complaint();
  }

  private void lookAtTopics() {
    if (lookedAt.plus(settings.runInterval()).isAfter(clock.instant())) {
      return;
    }
    if (session.isTopicMadeAnew()) {
      recent.clear();
    }
    lookedAt = clock.instant();
  }

  private void commit(PageEnd end, Tally page, boolean moved) {
    if (moved || page.items() > 0) {
      session.commit(end.nextCursor(), null);
    }
    recent.keepPage();
    run.add(page);
  }

  private void complete(PageEnd end, Tally page, Instant requestedAt) {
    if (!run.isDue(page, clock.instant())) {
      run.restart();
      return;
    }
    FeedRun completed = run.completedBy(page, end.asOf(), requestedAt);
    sourceClock.read(completed.asOf());
    session.commit(end.nextCursor(), completed);
    recent.keepPage();
    run.published(clock.instant());
    metrics.run();
  }
}
