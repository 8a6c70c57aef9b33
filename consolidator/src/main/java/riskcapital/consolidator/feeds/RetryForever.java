package riskcapital.consolidator.feeds;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;
import riskcapital.consolidator.RcmSettings;

/**
 * What leaves a listener is waited out: the batch is offered again after growing pauses, without
 * end, while the consumer stays in its group. No record is ever skipped.
 */
final class RetryForever {
  private static final Logger LOG = LoggerFactory.getLogger(RetryForever.class);

  private RetryForever() {}

  static DefaultErrorHandler handler(RcmSettings settings, Runnable onRetry) {
    ExponentialBackOff pauses = new ExponentialBackOff();
    pauses.setInitialInterval(settings.retryInitial().toMillis());
    pauses.setMultiplier(2);
    pauses.setMaxInterval(settings.retryMax().toMillis());
    DefaultErrorHandler handler =
        new DefaultErrorHandler(
            (record, cause) -> {
              throw new IllegalStateException("no record is ever discarded", cause);
            },
            pauses);
    handler.setClassifications(Map.of(), true);
    handler.setRetryListeners(new Report(onRetry));
    return handler;
  }

  private record Report(Runnable onRetry) implements RetryListener {
    @Override
    public void failedDelivery(
        ConsumerRecord<?, ?> record, @Nullable Exception cause, int attempt) {
      report(cause, attempt);
    }

    @Override
    public void failedDelivery(
        ConsumerRecords<?, ?> records, @Nullable Exception cause, int attempt) {
      report(cause, attempt);
    }

    private void report(@Nullable Exception cause, int attempt) {
      onRetry.run();
      LOG.warn("attempt {} failed, waiting: {}", attempt, message(cause));
    }
  }

  private static String message(@Nullable Throwable cause) {
    if (cause == null) {
      return "unknown";
    }
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
