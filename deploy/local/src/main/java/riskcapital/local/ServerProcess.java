package riskcapital.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** One server's process and its log. */
record ServerProcess(String name, ProcessHandle handle, Path log) implements AutoCloseable {
  private static final Duration STOP_BOUND = Duration.ofSeconds(20);
  private static final int POLL_MILLIS = 50;

  /**
   * Returns when the server is ready.
   *
   * @param complaint tells which lines of the log say why a start failed
   * @throws StackException when it ends before or the bound passes
   */
  void awaitReady(BooleanSupplier ready, Duration bound, Predicate<String> complaint) {
    CompletableFuture<ProcessHandle> exit = handle.onExit();
    long deadline = System.nanoTime() + bound.toNanos();
    while (!ready.getAsBoolean()) {
      if (await(exit, Duration.ofMillis(POLL_MILLIS))) {
        throw new StackException(
            name + " ended while it started: " + reason(complaint) + " (log: " + log + ")");
      }
      if (System.nanoTime() > deadline) {
        throw new StackException(
            name + " was not ready within " + bound.toSeconds() + " s (log: " + log + ")");
      }
    }
  }

  /** Orderly first, forcibly after a bound. */
  @Override
  public void close() {
    CompletableFuture<ProcessHandle> exit = handle.onExit();
    handle.destroy();
    if (!await(exit, STOP_BOUND)) {
      handle.destroyForcibly();
    }
  }

  private static boolean await(CompletableFuture<ProcessHandle> exit, Duration bound) {
    try {
      exit.get(bound.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("The wait for a server was interrupted", e);
    }
  }

  private String reason(Predicate<String> complaint) {
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.stream()
          .filter(complaint)
          .findFirst()
          .or(() -> lines.stream().filter(line -> !line.isBlank()).reduce((first, last) -> last))
          .orElse("its log is empty");
    } catch (IOException e) {
      return "its log can't be read";
    }
  }
}
