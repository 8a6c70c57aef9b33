package riskcapital.ingest.run;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import riskcapital.events.Feed;
import riskcapital.ingest.publish.FencedException;

/** The thread that reads the feed, from the application's start to its stop. */
final class FeedReading implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FeedReading.class);
  private static final Duration STOP = Duration.ofSeconds(10);

  /** Reads until interrupted. */
  @FunctionalInterface
  interface Reading {
    /**
     * Reads the feed.
     *
     * @throws InterruptedException when stopped
     */
    void read() throws InterruptedException;
  }

  private final Feed feed;
  private final Reading reading;
  private final StopService stop;
  private volatile @Nullable Thread thread;

  FeedReading(Feed feed, Reading reading, StopService stop) {
    this.feed = feed;
    this.reading = reading;
    this.stop = stop;
  }

  @Override
  public void start() {
    Thread reader = new Thread(this::read, "ingest-" + feed.name().toLowerCase(Locale.ROOT));
    thread = reader;
    reader.start();
  }

  private void read() {
    try {
      reading.read();
    } catch (InterruptedException e) {
      LOG.info("{} is no longer read: the service stops", feed);
    } catch (FencedException e) {
      LOG.error("{} is no longer read: {}; this instance stops", feed, e.getMessage());
      stop.stop(StopService.FENCED);
    } catch (RuntimeException | Error e) {
      LOG.error("{} is no longer read: an error of the program; this instance stops", feed, e);
      stop.stop(StopService.BROKEN);
    }
  }

  @Override
  public void stop() {
    Thread reader = thread;
    thread = null;
    if (reader == null || reader == Thread.currentThread()) {
      return;
    }
    reader.interrupt();
    try {
      reader.join(STOP.toMillis());
      if (reader.isAlive()) {
        LOG.warn("{} still reads after {}", feed, STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the feed is being read. */
  @Override
  public boolean isRunning() {
    Thread reader = thread;
    return reader != null && reader.isAlive();
  }

  /** Waits that end when the reading thread is interrupted. */
  static Waiting waiting() {
    CountDownLatch never = new CountDownLatch(1);
    return time -> {
      if (never.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("a latch that nobody counts down has opened");
      }
    };
  }
}
