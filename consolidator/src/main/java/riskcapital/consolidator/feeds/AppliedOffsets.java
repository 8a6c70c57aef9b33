package riskcapital.consolidator.feeds;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;

/**
 * How far each partition has been dealt with (applied, superseded, parked, set aside, logged),
 * stored in the transaction of the effects and keyed by Kafka's topic id. Offsets move only up.
 */
@Component
class AppliedOffsets {
  private static final String STORE = SqlFile.read("feeds/store-applied-offsets.sql");
  private final JdbcClient jdbc;
  private final Clock clock;

  AppliedOffsets(JdbcClient jdbc, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A partition of a topic that may since have been deleted and made again. */
  record Place(String topicId, int partition) {}

  private record Row(String topic, int partition, long nextOffset) {}

  /**
   * Stores the offsets after these records; part of the caller's transaction.
   *
   * @param ids topic ids by name
   */
  void store(Collection<ConsumerRecord<byte[], byte[]>> records, Map<String, String> ids) {
    Map<String, Row> furthest = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      furthest.merge(
          record.topic() + "-" + record.partition(),
          new Row(record.topic(), record.partition(), record.offset() + 1),
          (one, other) -> one.nextOffset() >= other.nextOffset() ? one : other);
    }
    jdbc.sql(STORE)
        .param("now", Timestamp.from(clock.instant()))
        .param(
            "rows",
            JsonRows.of(
                furthest.values(),
                row ->
                    List.of(
                        requireNonNull(ids.get(row.topic())),
                        row.partition(),
                        row.topic(),
                        row.nextOffset())))
        .update();
  }

  /** The next offset of every partition that anything was stored for. */
  Map<Place, Long> read() {
    Map<Place, Long> offsets = new HashMap<>();
    jdbc.sql("select topic_id, partition_id, next_offset from APPLIED_OFFSETS")
        .query(
            rs -> {
              offsets.put(new Place(rs.getString(1), rs.getInt(2)), rs.getLong(3));
            });
    return offsets;
  }
}
