package riskcapital.ingest.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;
import riskcapital.schemas.Wire;

/** What is on the topics, as a consumer that reads committed sees it. */
public final class Published {
  private final String bootstrapServers;
  private final String registryUrl;
  private final TopicNames names;

  /** Topics of one installation. */
  public Published(String bootstrapServers, String registryUrl, String prefix) {
    this.bootstrapServers = bootstrapServers;
    this.registryUrl = registryUrl;
    this.names = new TopicNames(prefix);
  }

  /** All records of a topic, by partition and offset; none while the topic does not exist. */
  public List<ConsumerRecord<String, Object>> records(Topic topic) {
    List<ConsumerRecord<String, Object>> records = new ArrayList<>();
    read(topic, records::add);
    return records;
  }

  /** How many events of a topic there are of a kind, none of them held. */
  public <T extends SpecificRecord> long count(Topic topic, Class<T> type, Predicate<T> kind) {
    LongAdder count = new LongAdder();
    read(
        topic,
        event -> {
          if (kind.test(type.cast(event.value()))) {
            count.increment();
          }
        });
    return count.sum();
  }

  private void read(Topic topic, Consumer<ConsumerRecord<String, Object>> reader) {
    Map<String, Object> client =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false);
    try (var consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), Wire.deserializer(registryUrl))) {
      if (!consumer.listTopics().containsKey(names.of(topic))) {
        return;
      }
      List<TopicPartition> partitions =
          consumer.partitionsFor(names.of(topic)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(reader);
      }
    }
  }

  /** All events of a topic. */
  public <T extends SpecificRecord> List<T> events(Topic topic, Class<T> type) {
    return records(topic).stream().map(event -> type.cast(event.value())).toList();
  }

  /** A header's text. */
  public static String header(ConsumerRecord<String, Object> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
