package riskcapital.bench.stress;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes many records in one Kafka transaction: a reader of committed records sees nothing until
 * it ends, and then all at once. So the time from there to the last effect is the reader's own.
 */
public final class PublishAtOnce<K> implements AutoCloseable {
  private final KafkaProducer<K, Object> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /** Connects to the broker, and ends what another of this transactional id left open. */
  public PublishAtOnce(
      String bootstrapServers,
      String transactionalId,
      String compression,
      Serializer<K> keys,
      Serializer<Object> values) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "transactional.id", transactionalId,
                "transaction.timeout.ms", 900_000,
                "compression.type", compression,
                "linger.ms", 5,
                "batch.size", 131_072,
                "buffer.memory", 134_217_728),
            keys,
            values);
    producer.initTransactions();
  }

  /**
   * Publishes them.
   *
   * @return the offset after the last record of each partition, and when they became visible
   */
  public synchronized Published publish(Stream<ProducerRecord<K, Object>> records) {
    Map<TopicPartition, Long> written = new HashMap<>();
    producer.beginTransaction();
    records.forEach(
        record ->
            producer.send(
                record,
                (metadata, problem) -> {
                  if (problem != null) {
                    failure.compareAndSet(null, problem);
                  } else {
                    written.merge(
                        new TopicPartition(metadata.topic(), metadata.partition()),
                        metadata.offset() + 1,
                        Math::max);
                  }
                }));
    producer.flush();
    Exception problem = failure.get();
    if (problem != null) {
      throw new KafkaException("a day could not be published", problem);
    }
    long visible = System.nanoTime();
    producer.commitTransaction();
    return new Published(Map.copyOf(written), visible);
  }

  @Override
  public void close() {
    producer.close();
  }
}
