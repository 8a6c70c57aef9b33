package riskcapital.consolidator.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.RcmSettings;

/**
 * What flows through the consolidator, counted after the commit.
 *
 * <ul>
 *   <li>{@code rcm.consolidator.records{topic,outcome}}: records dealt with. Alert when {@code
 *       outcome="deadlettered"} grows: a producer breaks the contract; see {@code <topic>.dlt}.
 *   <li>{@code rcm.consolidator.rows{table}}: rows written.
 *   <li>{@code rcm.consolidator.batch{listener}}: time per batch. Alert when its maximum nears
 *       {@code max.poll.interval.ms} (5 minutes): partitions would be taken away.
 *   <li>{@code rcm.consolidator.retries{listener}}: attempts that ended in a transient failure.
 *       Alert when it grows for minutes: MySQL, the broker or the registry is away and nothing is
 *       applied.
 * </ul>
 */
@Component
class FlowMetrics {
  private final MeterRegistry registry;
  private final RcmSettings settings;

  FlowMetrics(MeterRegistry registry, RcmSettings settings) {
    this.registry = registry;
    this.settings = settings;
  }

  void committed(BatchEffects effects) {
    effects
        .outcomes()
        .forEach(
            (of, count) ->
                registry
                    .counter(
                        "rcm.consolidator.records",
                        "topic",
                        settings.name(of.topic()),
                        "outcome",
                        of.outcome())
                    .increment(count));
    effects
        .rows()
        .forEach(
            (table, count) ->
                registry.counter("rcm.consolidator.rows", "table", table).increment(count));
  }

  void batch(String listener, Duration took) {
    Timer.builder("rcm.consolidator.batch")
        .tag("listener", listener)
        .register(registry)
        .record(took);
  }

  void retry(String listener) {
    registry.counter("rcm.consolidator.retries", "listener", listener).increment();
  }
}
