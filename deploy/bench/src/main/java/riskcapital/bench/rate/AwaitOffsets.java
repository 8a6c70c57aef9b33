package riskcapital.bench.rate;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import riskcapital.bench.stress.Published;
import riskcapital.run.services.Database;
import riskcapital.run.services.Services;

/** Waits until what was published is committed in the database, as its own evidence says. */
public final class AwaitOffsets {
  private static final long BETWEEN_LOOKS_MILLIS = 20;
  private static final String OFFSETS =
      "select topic, partition_id, next_offset from APPLIED_OFFSETS";

  private final Database database;
  private final Services services;
  private final long betweenLooksMillis;

  public AwaitOffsets(Database database, Services services) {
    this(database, services, BETWEEN_LOOKS_MILLIS);
  }

  /**
   * @param betweenLooksMillis the end may be noticed so much too late
   */
  public AwaitOffsets(Database database, Services services, long betweenLooksMillis) {
    this.database = database;
    this.services = services;
    this.betweenLooksMillis = betweenLooksMillis;
  }

  /**
   * Returns when every event has been dealt with.
   *
   * @return nanoseconds since the events became visible
   */
  public long await(Published published) throws InterruptedException {
    while (true) {
      Map<TopicPartition, Long> applied = applied();
      long now = System.nanoTime();
      if (published.ends().entrySet().stream()
          .allMatch(end -> applied.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
        return now - published.visibleFrom();
      }
      services.requireAlive();
      TimeUnit.MILLISECONDS.sleep(betweenLooksMillis);
    }
  }

  private Map<TopicPartition, Long> applied() {
    Map<TopicPartition, Long> applied = new HashMap<>();
    database
        .list(
            OFFSETS,
            row -> Map.entry(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)))
        .forEach(entry -> applied.put(entry.getKey(), entry.getValue()));
    return applied;
  }
}
