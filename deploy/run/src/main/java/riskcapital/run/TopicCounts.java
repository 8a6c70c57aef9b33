package riskcapital.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;

/** Counts events by reading the topics: offsets also count transaction markers. */
final class TopicCounts {
  private TopicCounts() {}

  /** Committed records per topic, in the order of {@link Topic}. */
  static Map<Topic, Long> read(String bootstrapServers, TopicNames names) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            16 << 20);
    Map<Topic, Long> counts = new LinkedHashMap<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      Map<String, List<PartitionInfo>> existing = consumer.listTopics();
      for (Topic topic : Topic.values()) {
        List<TopicPartition> partitions = new ArrayList<>();
        existing
            .getOrDefault(names.of(topic), List.of())
            .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        counts.put(topic, count(consumer, partitions));
      }
    }
    return counts;
  }

  private static long count(
      KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long count = 0;
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      count += consumer.poll(Duration.ofMillis(200)).count();
    }
    return count;
  }
}
