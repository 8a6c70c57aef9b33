package riskcapital.ingest.run;

import java.time.Clock;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;
import riskcapital.ingest.FeedDefinition;
import riskcapital.ingest.IngestSettings;
import riskcapital.ingest.publish.FeedSession;
import riskcapital.ingest.publish.FencedException;
import riskcapital.ingest.publish.WireSettings;
import riskcapital.ingest.source.AskAgain;
import riskcapital.ingest.source.SourceException;

/**
 * Reads a feed until the service stops. The source or the broker being away is waited for without
 * end; being fenced by another instance ends it.
 */
final class IngestFeed {
  private static final Logger LOG = LoggerFactory.getLogger(IngestFeed.class);
  private static final long FIRST_WAIT = 500;
  private static final long LONGEST_WAIT = 15_000;

  private final FeedDefinition feed;
  private final IngestSettings settings;
  private final WireSettings wire;
  private final Clock clock;
  private final FeedMetrics metrics;
  private final Peer source;
  private final Peer broker;
  private final Waiting waiting;

  IngestFeed(
      FeedDefinition feed,
      IngestSettings settings,
      WireSettings wire,
      Clock clock,
      FeedMetrics metrics,
      Peer source,
      Peer broker,
      Waiting waiting) {
    this.feed = feed;
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
    this.metrics = metrics;
    this.source = source;
    this.broker = broker;
    this.waiting = waiting;
  }

  /**
   * Reads.
   *
   * @throws InterruptedException when the service stops
   * @throws FencedException when another instance has taken over
   */
  void run() throws InterruptedException {
    BackOffExecution backOff = backOff();
    while (true) {
      try (FeedSession session = FeedSession.open(wire, feed.feed(), clock)) {
        LOG.info("{} is read from cursor {}", feed.feed(), session.cursor());
        broker.answers();
        backOff = backOff();
        read(session);
      } catch (InterruptException e) {
        throw interrupted(e);
      } catch (KafkaException e) {
        metrics.retry("broker");
        broker.fails(e.getClass().getSimpleName() + ": " + e.getMessage(), false);
        LOG.warn("{} waits for the broker: {}", feed.feed(), e.toString());
        waiting.pause(java.time.Duration.ofMillis(backOff.nextBackOff()));
      }
    }
  }

  private void read(FeedSession session) throws InterruptedException {
    var longest = settings.longestPage(wire.kafka().transactionTimeout());
    AskAgain again = new AskAgain(settings.retry(), this::failed);
    try (PublishPage page = new PublishPage(session, feed, settings, longest, clock, metrics)) {
      while (true) {
        PublishPage.Next next = next(again, page);
        if (next == PublishPage.Next.WAIT) {
          waiting.pause(settings.pollInterval());
        }
      }
    }
  }

  private PublishPage.Next next(AskAgain again, PublishPage page) throws InterruptedException {
    try {
      PublishPage.Next next = again.until(page::publish);
      heard(page.complaint());
      broker.answers();
      return next;
    } catch (SourceException e) {
      return PublishPage.Next.WAIT;
    }
  }

  private void heard(@Nullable String complaint) {
    if (complaint == null) {
      source.answers();
      return;
    }
    if (source.trouble() == null) {
      LOG.warn("{} is read, but {}", feed.feed(), complaint);
    }
    source.fails(complaint, true);
  }

  private void failed(SourceException failure) {
    boolean permanent = failure instanceof SourceException.Permanent;
    metrics.retry(failure.code());
    source.fails(String.valueOf(failure.getMessage()), permanent);
    LOG.warn("{} waits for the source: {}", feed.feed(), failure.getMessage());
  }

  private static BackOffExecution backOff() {
    ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT, 2);
    backOff.setJitter(FIRST_WAIT / 2);
    backOff.setMaxInterval(LONGEST_WAIT);
    return backOff.start();
  }

  private static InterruptedException interrupted(InterruptException cause) {
    InterruptedException e = new InterruptedException("stopped while talking to the broker");
    e.initCause(cause);
    return e;
  }
}
