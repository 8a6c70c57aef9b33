package riskcapital.ingest.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import riskcapital.events.Feed;
import riskcapital.events.IngestCursor;
import riskcapital.schemas.Topic;
import riskcapital.schemas.Wire;

/** Reads the cursor topic to its end, as far as committed. */
final class CursorReader {
  private static final Duration POLL = Duration.ofSeconds(1);
  private final WireSettings settings;

  CursorReader(WireSettings settings) {
    this.settings = settings;
  }

  /**
   * The feed's newest cursor; null when there is none or it was deleted by a null value.
   *
   * @throws org.apache.kafka.common.KafkaException when the broker or the registry is away
   */
  @Nullable IngestCursor read(Feed feed) {
    String topic = settings.topicNames().of(Topic.INGEST_CURSORS);
    ConsumerRecord<String, byte[]> newest = newest(topic, feed);
    byte[] value = newest == null ? null : newest.value();
    if (value == null) {
      return null;
    }
    try (var deserializer = Wire.deserializer(settings.registryUrl())) {
      return (IngestCursor) deserializer.deserialize(topic, value);
    }
  }

  private @Nullable ConsumerRecord<String, byte[]> newest(String topic, Feed feed) {
    Map<String, Object> client =
        settings.client(
            Map.of(
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "default.api.timeout.ms",
                15_000,
                "request.timeout.ms",
                10_000));
    try (var consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      ConsumerRecord<String, byte[]> newest = null;
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> next : consumer.poll(POLL)) {
          if (feed.name().equals(next.key()) && isNewer(next, newest)) {
            newest = next;
          }
        }
      }
      return newest;
    }
  }

  /** By offset within a partition; across partitions, which once grew in number, by time. */
  private static boolean isNewer(
      ConsumerRecord<String, byte[]> next, @Nullable ConsumerRecord<String, byte[]> newest) {
    return newest == null
        || (next.partition() == newest.partition()
            ? next.offset() > newest.offset()
            : next.timestamp() >= newest.timestamp());
  }
}
