package riskcapital.consolidator.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.outbox.OutboxTable.Row;

/**
 * State of the outbox as the relay last saw it.
 *
 * <ul>
 *   <li>{@code rcm.consolidator.outbox.waiting}: events not yet published; 10,000 stands for that
 *       many or more.
 *   <li>{@code rcm.consolidator.outbox.waited}: seconds since the relay found the outbox empty.
 *       Alert above a minute: subscribers don't hear of what is in the database.
 *   <li>{@code rcm.consolidator.published{topic}}: events published.
 * </ul>
 */
@Component
class OutboxMetrics {
  static final int COUNTED = 10_000;
  private final MeterRegistry registry;
  private final Clock clock;
  private volatile long waiting;
  private volatile @Nullable Instant notEmptySince;

  OutboxMetrics(MeterRegistry registry, @Qualifier("systemClock") Clock clock) {
    this.registry = registry;
    this.clock = clock;
    Gauge.builder("rcm.consolidator.outbox.waiting", () -> waiting).register(registry);
    TimeGauge.builder(
            "rcm.consolidator.outbox.waited", () -> waited().toMillis() / 1_000.0, TimeUnit.SECONDS)
        .register(registry);
  }

  /** The relay found so many events unpublished, counted up to {@link #COUNTED}. */
  void waiting(long events) {
    waiting = events;
    if (waiting == 0) {
      notEmptySince = null;
    } else if (notEmptySince == null) {
      notEmptySince = clock.instant();
    }
  }

  void published(List<Row> rows) {
    rows.forEach(
        row -> registry.counter("rcm.consolidator.published", "topic", row.topic()).increment());
  }

  /** How long something has been waiting without a pause. */
  Duration waited() {
    Instant since = notEmptySince;
    return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
  }
}
