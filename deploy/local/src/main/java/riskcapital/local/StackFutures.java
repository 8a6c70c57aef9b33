package riskcapital.local;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Waiting for several starts at once. */
final class StackFutures {
  private StackFutures() {}

  /** Returns when all are done, or throws as soon as one has failed. */
  static void awaitAll(CompletableFuture<?>... starts) {
    CompletableFuture<Void> firstFailure = new CompletableFuture<>();
    Stream.of(starts)
        .forEach(
            start ->
                start.whenComplete(
                    (value, failure) -> {
                      if (failure != null) {
                        firstFailure.completeExceptionally(failure);
                      }
                    }));
    try {
      CompletableFuture.anyOf(CompletableFuture.allOf(starts), firstFailure).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackException known
          ? known
          : new StackException("The stack can't be started: " + e.getCause(), e);
    }
  }
}
