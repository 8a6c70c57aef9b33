package riskcapital.ingest.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import riskcapital.events.Feed;

/**
 * What an ingester tells about itself; every meter carries the tag {@code feed}. Counters count
 * what is committed, since the process started.
 *
 * <ul>
 *   <li>{@code rcm.ingest.pages}, {@code rcm.ingest.items}: read. No alert: a quiet source is
 *       quiet.
 *   <li>{@code rcm.ingest.published}: items published; {@code rcm.ingest.events}: records of the
 *       feed's topic; {@code rcm.ingest.rows}: portfolio rows in them.
 *   <li>{@code rcm.ingest.rejected}, tag {@code code}: items and rows rejected, each under the
 *       first rule that failed. Alert when its share of items jumps: the source has changed its
 *       format.
 *   <li>{@code rcm.ingest.warnings}, tag {@code code}. No alert.
 *   <li>{@code rcm.ingest.ignored}: items that repeat equal content. Alert when it grows without
 *       {@code published} growing: the source sends the same page again and again.
 *   <li>{@code rcm.ingest.retries}, tag {@code cause}: failed attempts. Alert on {@code malformed}
 *       above a few in an hour, and on any {@code 401} or {@code 403}.
 *   <li>{@code rcm.ingest.run.age}: seconds since the last completed read was published. Alert
 *       above five minutes; at fifteen the deadline judgement stands still.
 *   <li>{@code rcm.ingest.page}: time from asking for a page to its end; its transaction may be a
 *       fifth of a second and a commit longer. Alert when its maximum nears {@code
 *       rcm.kafka.transaction-timeout}.
 * </ul>
 */
final class FeedMetrics {
  private final MeterRegistry registry;
  private final String feed;
  private final Clock clock;
  private volatile Instant lastRun;

  FeedMetrics(MeterRegistry registry, Feed feed, Clock clock) {
    this.registry = registry;
    this.feed = feed.name().toLowerCase(Locale.ROOT);
    this.clock = clock;
    this.lastRun = clock.instant();
    TimeGauge.builder("rcm.ingest.run.age", this, TimeUnit.SECONDS, FeedMetrics::runAge)
        .tag("feed", this.feed)
        .register(registry);
    for (String counter : new String[] {"pages", "items", "published", "events", "rows"}) {
      counter(counter);
    }
    counter("ignored");
  }

  /** A page was read whole. */
  void page(Duration took) {
    Timer.builder("rcm.ingest.page").tag("feed", feed).register(registry).record(took);
  }

  /** Pages were committed, or brought nothing to commit. */
  void pages(int number, Tally tally) {
    counter("pages").increment(number);
    counter("items").increment((double) tally.items());
    counter("published").increment((double) tally.published());
    counter("events").increment((double) tally.events());
    counter("rows").increment((double) tally.rows());
    counter("ignored").increment((double) tally.ignored());
    tally.rejectedCodes().forEach((code, n) -> counter("rejected", "code", code).increment(n));
    tally.warningCodes().forEach((code, n) -> counter("warnings", "code", code).increment(n));
  }

  /** A completed read was published. */
  void run() {
    lastRun = clock.instant();
  }

  /** An attempt failed. */
  void retry(String cause) {
    counter("retries", "cause", cause).increment();
  }

  private double runAge() {
    return Duration.between(lastRun, clock.instant()).toMillis() / 1000.0;
  }

  private Counter counter(String name, String... tags) {
    return Counter.builder("rcm.ingest." + name).tag("feed", feed).tags(tags).register(registry);
  }
}
