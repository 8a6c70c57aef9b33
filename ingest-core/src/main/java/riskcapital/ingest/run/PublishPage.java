package riskcapital.ingest.run;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
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
 * Reads a page and publishes it in one transaction, with {@link GatheredPages} before it. One
 * instance per session, used by one thread; its {@link PublishingThread} ends with it.
 *
 * <p>A page that fails half-way is given up whole: nobody sees any of it or, if something of it was
 * handed to that thread, of those gathered, and the next attempt begins at the committed cursor.
 */
final class PublishPage implements AutoCloseable {
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
  private final GatheredPages gathered = new GatheredPages();
  private final PublishingThread publishing;
  private final PublishItems publish;
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
    this.publish = new PublishItems(session, recent);
    this.run = new RunInProgress(settings.runInterval());
    this.lookedAt = clock.instant();
    this.publishing =
        new PublishingThread("publish-" + feed.feed().name().toLowerCase(Locale.ROOT));
  }

  /**
   * Reads the page after the cursor, and commits it with those gathered before unless there is more
   * at once.
   *
   * @throws SourceException when no whole page could be had; those gathered are then read again if
   *     something of it had been handed over
   * @throws org.apache.kafka.common.KafkaException when the broker is away
   */
  Next publish() {
    if (gathered.isEmpty()) {
      lookAtTopics();
    }
    Instant requestedAt = clock.instant();
    run.request(requestedAt);
    LocalDate today = LocalDate.ofInstant(requestedAt, settings.sourceZone());
    Instant deadline = gathered.since(requestedAt).plus(longest);
    PageWork page = new PageWork(publishing, publish, feed.items(), clock, today, deadline);
    PageEnd end;
    try {
      end = source.read(session.cursor(), size.items(), page::take);
    } catch (SourceException e) {
      size.failed(e);
      giveUp(page, e);
      throw e;
    }
    page.end();
    metrics.page(Duration.between(requestedAt, clock.instant()));
    gathered.add(page.isRejecting(), requestedAt);
    boolean empty = page.isEmpty();
    if (!empty) {
      size.read();
    }
    boolean moved = !end.nextCursor().equals(session.cursor());
    Next next = end.hasMore() && moved && !empty ? Next.ASK_AT_ONCE : Next.WAIT;
    if (!end.hasMore()) {
      complete(end, requestedAt);
      gathered.ended();
    } else if (next == Next.WAIT) {
      commit(end.nextCursor(), null, published());
      gathered.ended();
    } else if (gathered.isFull(clock.instant())) {
      commit(end.nextCursor(), null, published());
      gathered.committed();
    } else {
      session.moveOn(end.nextCursor());
    }
    return next;
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

  /** What was gathered is committed when nothing of the failed page is in the transaction. */
  private void giveUp(PageWork failed, SourceException why) {
    Tally before = published(why);
    if (failed.isHandedOver() || gathered.isEmpty()) {
      recent.drop();
      session.abort();
    } else {
      commit(requireNonNull(session.cursor()), null, before);
    }
    gathered.ended();
  }

  /** The same when the source has failed, which a failure of the broker tells of too. */
  private Tally published(SourceException why) {
    try {
      return published();
    } catch (RuntimeException broker) {
      broker.addSuppressed(why);
      throw broker;
    }
  }

  /** Waits until all that was handed over is published; what became of it. */
  private Tally published() {
    publishing.await();
    return publish.takeTally();
  }

  private void complete(PageEnd end, Instant requestedAt) {
    Tally tally = published();
    if (!run.isDue(tally, clock.instant())) {
      metrics.pages(gathered.pages(), tally);
      run.restart();
      return;
    }
    FeedRun completed = run.completedBy(tally, end.asOf(), requestedAt);
    sourceClock.read(completed.asOf());
    commit(end.nextCursor(), completed, tally);
    run.published(clock.instant());
    metrics.run();
  }

  private void commit(String cursor, @Nullable FeedRun completed, Tally tally) {
    session.commit(cursor, completed);
    recent.keep();
    if (completed == null) {
      run.add(tally);
    }
    metrics.pages(gathered.pages(), tally);
  }

  @Override
  public void close() {
    publishing.close();
  }
}
