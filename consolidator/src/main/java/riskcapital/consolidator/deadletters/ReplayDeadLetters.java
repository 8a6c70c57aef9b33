package riskcapital.consolidator.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import riskcapital.schemas.TopicNames;

/**
 * Publishes the dead letters of a topic to it again, without the headers that say why they were set
 * aside. Each is offered once per consumer group; a crash may offer some twice, which the
 * consolidator recognises.
 */
final class ReplayDeadLetters {
  private static final String CAUSE_HEADERS = "kafka_dlt-";
  private static final Duration POLL = Duration.ofMillis(500);

  /** How long a broker may take to answer at all. */
  private static final int PATIENCE_MS = 10_000;

  private final Map<String, Object> consumerSettings;
  private final Map<String, Object> producerSettings;

  ReplayDeadLetters(String bootstrapServers, String groupId) {
    consumerSettings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            groupId,
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed",
            "allow.auto.create.topics",
            false,
            "request.timeout.ms",
            PATIENCE_MS,
            "default.api.timeout.ms",
            PATIENCE_MS);
    producerSettings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "enable.idempotence",
            true,
            "compression.type",
            "lz4",
            "max.block.ms",
            PATIENCE_MS);
  }

  /**
   * Publishes what was set aside up to now; returns how many records.
   *
   * @throws IllegalArgumentException when there is no such topic, or it is one of dead letters
   */
  int run(String topic) {
    if (topic.endsWith(TopicNames.deadLetters(""))) {
      throw new IllegalArgumentException("the topic is to be that which they were set aside from");
    }
    String from = TopicNames.deadLetters(topic);
    try (Consumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        Producer<byte[], byte[]> producer =
            new KafkaProducer<>(
                producerSettings, new ByteArraySerializer(), new ByteArraySerializer())) {
      if (consumer.partitionsFor(topic).isEmpty()) {
        throw new IllegalArgumentException("there is no topic " + topic);
      }
      List<TopicPartition> partitions =
          consumer.partitionsFor(from).stream()
              .map(partition -> new TopicPartition(from, partition.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      int published = 0;
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        published += publish(producer, topic, records, ends);
        consumer.commitSync();
      }
      return published;
    }
  }

  private static int publish(
      Producer<byte[], byte[]> producer,
      String topic,
      ConsumerRecords<byte[], byte[]> records,
      Map<TopicPartition, Long> ends) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> dead : records) {
      if (dead.offset()
          < ends.getOrDefault(new TopicPartition(dead.topic(), dead.partition()), 0L)) {
        sent.add(producer.send(again(topic, dead)));
      }
    }
    for (Future<RecordMetadata> acknowledgement : sent) {
      await(acknowledgement);
    }
    return sent.size();
  }

  private static ProducerRecord<byte[], byte[]> again(
      String topic, ConsumerRecord<byte[], byte[]> dead) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, dead.key(), dead.value());
    for (Header header : dead.headers()) {
      if (!header.key().startsWith(CAUSE_HEADERS)) {
        record.headers().add(header);
      }
    }
    return record;
  }

  private static void await(Future<RecordMetadata> acknowledgement) {
    try {
      acknowledgement.get();
    } catch (ExecutionException e) {
      throw new KafkaException("not acknowledged", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }
}
