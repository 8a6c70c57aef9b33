package riskcapital.ingest.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that publishes what another has read, in the same order, while that one reads on. What
 * lies between them is bounded by rows. All methods are the reading thread's; after one of them has
 * thrown, only {@link #close} may be called.
 */
final class PublishingThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PublishingThread.class);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  /** Rows that may wait; as many or more at once are waited for. */
  static final int MOST_ROWS = 2_000;

  private final ExecutorService thread;
  private final Semaphore room = new Semaphore(MOST_ROWS);
  private CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);

  PublishingThread(String name) {
    thread = Executors.newSingleThreadExecutor(task -> new Thread(task, name));
  }

  /**
   * Has something published after all that was given before. Nothing is published after a failure.
   *
   * @param rows that are in it
   * @throws RuntimeException what failed before, once it is noticed
   */
  void publish(int rows, Runnable publishing) {
    int taken = Math.min(rows, MOST_ROWS);
    try {
      room.acquire(taken);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    last =
        last.thenRunAsync(publishing, thread).whenComplete((done, failure) -> room.release(taken));
    if (taken == MOST_ROWS) {
      await();
    }
    requireNoFailure();
  }

  /**
   * Throws what failed, if anything has; does not wait.
   *
   * @throws RuntimeException the first failure
   */
  void requireNoFailure() {
    if (last.isCompletedExceptionally()) {
      await();
    }
  }

  /**
   * Waits until everything is published.
   *
   * @throws RuntimeException the first failure
   */
  void await() {
    try {
      last.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException("what publishes throws nothing checked", e);
    }
  }

  /** Ends the thread; what is not published yet will not be. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("what is published has not ended after {}", CLOSE);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
