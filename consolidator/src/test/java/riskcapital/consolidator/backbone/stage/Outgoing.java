package riskcapital.consolidator.backbone.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import riskcapital.consolidator.flow.Installation;
import riskcapital.schemas.Topic;

/** What the consolidator published since the history began. */
final class Outgoing implements AutoCloseable {
  private final Installation installation;
  private final Consumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<String, List<ConsumerRecord<byte[], byte[]>>> read = new TreeMap<>();

  Outgoing(Installation installation) {
    this.installation = installation;
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", installation.stack().bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.partitions =
        Stream.of(
                Topic.EXCEPTIONS,
                Topic.EXCEPTION_STATE,
                Topic.STATUS,
                Topic.AUM_DEAD,
                Topic.POSITIONS_DEAD,
                Topic.MARGIN_DEAD,
                Topic.FEED_RUNS_DEAD,
                Topic.REJECTIONS_DEAD)
            .map(installation::topic)
            .flatMap(
                name ->
                    IntStream.range(0, Installation.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(name, partition)))
            .toList();
    consumer.assign(partitions);
  }

  /** What was published up to now is no concern of the next history. */
  void begin() {
    read.clear();
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** Records of a topic since the beginning, in order within each key. */
  List<ConsumerRecord<byte[], byte[]>> of(Topic topic) {
    return read.getOrDefault(installation.topic(topic), List.of());
  }

  /** Reads up to the end. */
  void read() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer
          .poll(Duration.ofMillis(100))
          .forEach(
              record ->
                  read.computeIfAbsent(record.topic(), none -> new ArrayList<>()).add(record));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
