package riskcapital.ingest.source;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * Ends an answer that takes longer than a page may, from the request to the body's last byte, by
 * closing its connection. A time-out per read does not bound an answer that trickles in. For a
 * client that has one request at a time.
 */
public final class AnswerTimeout implements ExecChainHandler {
  private final Duration longest;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(AnswerTimeout::daemon);
  private final AtomicReference<@Nullable Future<?>> end = new AtomicReference<>();

  /** Ends answers after a time. */
  public AnswerTimeout(Duration longest) {
    this.longest = longest;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    Future<?> ending =
        timer.schedule(
            scope.execRuntime::discardEndpoint, longest.toMillis(), TimeUnit.MILLISECONDS);
    Future<?> before = end.getAndSet(ending);
    if (before != null) {
      before.cancel(false);
    }
    return chain.proceed(request, scope);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "answer-timeout");
    thread.setDaemon(true);
    return thread;
  }
}
