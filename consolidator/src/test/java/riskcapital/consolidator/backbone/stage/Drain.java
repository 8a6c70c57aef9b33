package riskcapital.consolidator.backbone.stage;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.backbone.compare.Difference;
import riskcapital.consolidator.backbone.compare.Disagreement;
import riskcapital.reference.Feed;

/** Waits until the consolidator has dealt with everything and published what follows. */
final class Drain {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(15);
  private final JdbcClient jdbc;
  private final Publish publish;

  Drain(JdbcClient jdbc, Publish publish) {
    this.jdbc = jdbc;
    this.publish = publish;
  }

  /** Waits for every offset and then for the watermarks that they prove. */
  void inputs(Evidence evidence) {
    Map<String, String> written = new TreeMap<>();
    publish
        .ends()
        .forEach(
            (place, end) -> {
              if (end > 0) {
                written.put(text(place), end.toString());
              }
            });
    reach("APPLIED_OFFSETS", written, () -> applied(written));
    Map<String, String> proven = new TreeMap<>();
    evidence.watermarks().forEach((feed, asOf) -> proven.put(feed.name(), asOf.toString()));
    reach("FEED_WATERMARKS", proven, this::watermarks);
  }

  /** Waits until nothing waits in the outbox. */
  void outbox() {
    reach("OUTBOX", Map.of(), this::unpublished);
  }

  /** Waits until no fund is marked to be derived again. */
  void rederivations() {
    reach("REDERIVATIONS", Map.of(), this::marked);
  }

  /** Waits until two answers agree; throws the difference if they do not in time. */
  static void reach(
      String aspect, Map<String, String> expected, Supplier<Map<String, String>> found) {
    try {
      await()
          .pollDelay(Duration.ZERO)
          .pollInterval(LOOK)
          .atMost(PATIENCE)
          .until(() -> Difference.between(aspect, expected, found.get()).isEmpty());
    } catch (ConditionTimeoutException late) {
      Disagreement.throwIf(Difference.between(aspect, expected, found.get()));
    }
  }

  /** Offsets, but for the consolidator's own rejections after the last of the ingesters'. */
  private Map<String, String> applied(Map<String, String> written) {
    Map<String, String> applied = new TreeMap<>();
    jdbc.sql("select topic, partition_id, next_offset from APPLIED_OFFSETS")
        .query(
            row -> {
              String place = text(new Place(row.getString(1), row.getInt(2)));
              long end = Long.parseLong(written.getOrDefault(place, "0"));
              if (end > 0) {
                applied.put(place, Long.toString(Math.min(end, row.getLong(3))));
              }
            });
    return applied;
  }

  private Map<String, String> watermarks() {
    Map<String, String> watermarks = new TreeMap<>();
    jdbc.sql("select feed, effective_as_of from FEED_WATERMARKS")
        .query(
            row -> {
              Instant asOf = UtcTime.read(row, "effective_as_of");
              watermarks.put(Feed.valueOf(row.getString(1)).name(), String.valueOf(asOf));
            });
    return watermarks;
  }

  private Map<String, String> unpublished() {
    Map<String, String> unpublished = new TreeMap<>();
    jdbc.sql("select topic, count(*) from OUTBOX where published_at is null group by topic")
        .query(
            row -> {
              unpublished.put(row.getString(1), row.getString(2) + " unpublished");
            });
    return unpublished;
  }

  private static String text(Place place) {
    return place.topic() + "-" + place.partition();
  }

  private Map<String, String> marked() {
    Map<String, String> marked = new TreeMap<>();
    jdbc.sql("select fund_id, marked_at from REDERIVATIONS")
        .query(
            row -> {
              marked.put(row.getString(1), row.getString(2));
            });
    return marked;
  }
}
