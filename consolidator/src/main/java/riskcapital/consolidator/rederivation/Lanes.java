package riskcapital.consolidator.rederivation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * The same work side by side on shares of the funds that have none in common. One connection keeps
 * one core of MySQL busy; more than two would take what the feeds need.
 */
@Component
class Lanes implements AutoCloseable {
  static final int MANY = 2;

  private static final long LONGEST_END_IN_SECONDS = 10;

  private final AtomicInteger threads = new AtomicInteger();
  private final ExecutorService executor =
      Executors.newFixedThreadPool(
          MANY, work -> new Thread(work, "rederivation-" + threads.incrementAndGet()));

  /** The work of one lane. */
  interface Work {
    /**
     * Works on its share of the funds.
     *
     * @param lane from 0
     * @param goOn whether to go on; no longer once another lane has failed
     * @return how much was done
     */
    int of(int lane, BooleanSupplier goOn);
  }

  /**
   * Works on each lane and waits until all have ended. A failure ends the others too, at their next
   * question, so that the next run takes up every lane's share.
   *
   * @return how much was done
   * @throws RuntimeException what the first lane that failed threw, with the others' failures
   */
  int run(Work work, BooleanSupplier goOn) {
    AtomicBoolean failed = new AtomicBoolean();
    List<Callable<Integer>> lanes = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      int lane = n;
      lanes.add(
          () -> {
            boolean done = false;
            try {
              int count = work.of(lane, () -> !failed.get() && goOn.getAsBoolean());
              done = true;
              return count;
            } finally {
              failed.compareAndSet(false, !done);
            }
          });
    }
    try {
      return sum(executor.invokeAll(lanes));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static int sum(List<Future<Integer>> lanes) throws InterruptedException {
    int done = 0;
    RuntimeException failure = null;
    for (Future<Integer> lane : lanes) {
      try {
        done += lane.get();
      } catch (ExecutionException failed) {
        RuntimeException cause =
            failed.getCause() instanceof RuntimeException e
                ? e
                : new IllegalStateException(failed.getCause());
        if (failure == null) {
          failure = cause;
        } else {
          failure.addSuppressed(cause);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
    return done;
  }

  /** Waits a while for what runs: it commits before the connections go. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LONGEST_END_IN_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
