package riskcapital.consolidator.rederivation;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The same work side by side on shares of the funds that have none in common. One connection keeps
 * one core of MySQL busy; more than two would take what the feeds need.
 */
@Component
class Lanes implements AutoCloseable {
  static final int MANY = 2;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(MANY, work -> new Thread(work, "rederivation"));

  /**
   * Works on each lane and waits for all of them.
   *
   * @param work takes the number of its lane, from 0, and tells how much it did
   * @return how much was done
   * @throws RuntimeException what the first lane that failed threw
   */
  int run(IntUnaryOperator work) {
    List<Callable<Integer>> lanes =
        IntStream.range(0, MANY)
            .<Callable<Integer>>mapToObj(lane -> () -> work.applyAsInt(lane))
            .toList();
    try {
      int done = 0;
      for (Future<Integer> lane : threads.invokeAll(lanes)) {
        done += lane.get();
      }
      return done;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
