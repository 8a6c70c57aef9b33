package riskcapital.consolidator.outbox;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Down when events have been waiting for publication for longer than a minute. */
@Component
class OutboxHealthIndicator extends AbstractHealthIndicator {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final OutboxMetrics metrics;

  OutboxHealthIndicator(OutboxMetrics metrics) {
    super("the outbox can't be looked at");
    this.metrics = metrics;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    Duration waited = metrics.waited();
    builder.withDetail("waited", waited.toString());
    if (waited.compareTo(PATIENCE) > 0) {
      builder.down();
    } else {
      builder.up();
    }
  }
}
