package riskcapital.ingest.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Retries of one page; one instance per call, because it remembers the last failure. A transient
 * failure waits for the jittered exponential back-off or for what the source asked, whichever is
 * longer; a permanent one for its own, slow interval. It gives up after {@link #MOST_RETRIES} only
 * so that the failures that a retry template keeps stay few: the caller asks anew.
 */
final class SourceRetryPolicy implements RetryPolicy {
  static final int MOST_RETRIES = 100;
  private final RetrySettings settings;
  private final FailureListener listener;
  private @Nullable SourceException last;
  private int retries;

  /** Hears of each failure before it is waited for. */
  @FunctionalInterface
  interface FailureListener {
    /** A page failed. */
    void failed(SourceException failure);
  }

  SourceRetryPolicy(RetrySettings settings, FailureListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  @Override
  public boolean shouldRetry(Throwable failure) {
    if (!(failure instanceof SourceException source)) {
      return false;
    }
    listener.failed(source);
    last = source;
    return ++retries <= MOST_RETRIES;
  }

  @Override
  public BackOff getBackOff() {
    ExponentialBackOff exponential = new ExponentialBackOff(settings.first().toMillis(), 2);
    exponential.setJitter(settings.first().toMillis() / 2);
    exponential.setMaxInterval(settings.longest().toMillis());
    return () -> {
      BackOffExecution execution = exponential.start();
      return () -> waitAfter(execution.nextBackOff());
    };
  }

  private long waitAfter(long backOff) {
    if (last instanceof SourceException.Permanent) {
      return settings.permanent().toMillis();
    }
    if (last instanceof SourceException.Transient failure) {
      Duration asked = failure.retryAfter();
      boolean tooLong = asked.compareTo(settings.longestRetryAfter()) > 0;
      return Math.max(backOff, (tooLong ? settings.longestRetryAfter() : asked).toMillis());
    }
    return backOff;
  }
}
