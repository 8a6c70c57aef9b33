package riskcapital.consolidator.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.events.Feed;

/**
 * The effective watermark of each feed: the newest {@code asOf} whose offsets have all been dealt
 * with (domain.md, section 5). It moves only up.
 *
 * <p>{@code rcm.consolidator.watermark.lag{feed}}: seconds from the watermark to now. Alert when it
 * exceeds the feed's allowance: nothing newer can be judged.
 */
@Component
public class Watermarks {
  /** The feeds, in the order in which their watermarks are advanced and locked. */
  public static final List<Feed> FEEDS = List.of(Feed.AUM, Feed.MARGIN, Feed.POSITIONS);

  private static final String NEWEST_RUNS =
      "select feed, max(as_of) from FEED_RUNS force index (feed_runs_as_of) group by feed";
  private static final String NEWEST_PROVEN = SqlFile.read("feeds/find-newest-proven-run.sql");
  private static final String ADVANCE = SqlFile.read("feeds/advance-watermark.sql");
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final Map<Feed, Instant> known = new ConcurrentHashMap<>();

  Watermarks(
      JdbcClient jdbc,
      @Qualifier("systemClock") Clock clock,
      MeterRegistry registry,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
    for (Feed feed : FEEDS) {
      TimeGauge.builder("rcm.consolidator.watermark.lag", () -> lagSeconds(feed), TimeUnit.SECONDS)
          .tag("feed", feed.name())
          .register(registry);
    }
  }

  private record Proven(String runId, Instant asOf) {}

  /** The effective watermarks; a feed without one is absent. */
  public Map<Feed, Instant> read() {
    Map<Feed, Instant> watermarks = instants("select feed, effective_as_of from FEED_WATERMARKS");
    known.putAll(watermarks);
    return watermarks;
  }

  private Map<Feed, Instant> instants(String query) {
    Map<Feed, Instant> instants = new EnumMap<>(Feed.class);
    jdbc.sql(query)
        .query(
            rs -> {
              instants.put(Feed.valueOf(rs.getString(1)), rs.getTimestamp(2).toInstant());
            });
    return instants;
  }

  /**
   * Moves every watermark as far up as the stored offsets prove. Runs after the commit of a batch,
   * so that of two batches committed at once the later sees the offsets of both.
   */
  public void advance() {
    Map<Feed, Instant> current = read();
    Map<Feed, Instant> newest = instants(NEWEST_RUNS);
    boolean moved = false;
    for (Feed feed : FEEDS) {
      Instant reached = current.getOrDefault(feed, Instant.EPOCH);
      if (newest.getOrDefault(feed, Instant.EPOCH).isAfter(reached)) {
        moved |= advance(feed, reached).isAfter(reached);
      }
    }
    if (moved) {
      events.publishEvent(new WatermarkMoved());
    }
  }

  /** How far it is proven now. */
  private Instant advance(Feed feed, Instant from) {
    Instant reached = from;
    for (Optional<Proven> proven = newestProven(feed, reached);
        proven.isPresent();
        proven = newestProven(feed, reached)) {
      reached = proven.get().asOf();
      jdbc.sql(ADVANCE)
          .param("feed", feed.name())
          .param("asOf", Timestamp.from(reached))
          .param("runId", proven.get().runId())
          .param("now", Timestamp.from(clock.instant()))
          .update();
      known.put(feed, reached);
    }
    return reached;
  }

  private Optional<Proven> newestProven(Feed feed, Instant after) {
    return jdbc.sql(NEWEST_PROVEN)
        .param("feed", feed.name())
        .param("after", Timestamp.from(after))
        .query(
            (rs, row) -> new Proven(rs.getString("run_id"), rs.getTimestamp("as_of").toInstant()))
        .optional();
  }

  private double lagSeconds(Feed feed) {
    Instant watermark = known.get(feed);
    return watermark == null
        ? Double.NaN
        : Duration.between(watermark, clock.instant()).toMillis() / 1_000.0;
  }
}
