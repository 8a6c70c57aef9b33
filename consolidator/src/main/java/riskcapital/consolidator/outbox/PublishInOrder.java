package riskcapital.consolidator.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.outbox.OutboxTable.Row;
import riskcapital.schemas.CloudEventHeaders;

/**
 * Sends events in order per key, a Kafka transaction per call. While the broker is away the
 * producer repeats in order, so an outage shorter than the transaction's time-out neither reorders
 * nor doubles. All instances of an installation share one transactional id: opening fences whoever
 * opened before, for good, so nothing of it can arrive after what is published here.
 */
@Component
class PublishInOrder implements AutoCloseable {
  /** The longest that a broker allows by its default. */
  private static final int TRANSACTION_TIMEOUT_MILLIS = 900_000;

  private final Map<String, Object> settings;
  private @Nullable Producer<String, byte[]> producer;

  PublishInOrder(KafkaProperties kafka, RcmSettings rcm) {
    settings = new HashMap<>(kafka.buildProducerProperties());
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, rcm.feedGroup() + "-outbox");
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
  }

  boolean isOpen() {
    return producer != null;
  }

  /**
   * Opens the producer and fences every other, if it is not open.
   *
   * @return whether it was opened just now
   */
  boolean open() {
    if (isOpen()) {
      return false;
    }
    Producer<String, byte[]> fresh =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    producer = fresh;
    try {
      fresh.initTransactions();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    return true;
  }

  /**
   * Publishes the events; the producer is open.
   *
   * @throws RuntimeException when the broker refuses one, or another instance has opened its
   *     producer since; this one is then thrown away, and nothing of the call was published to who
   *     reads committed
   */
  void publish(List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Producer<String, byte[]> current = Objects.requireNonNull(producer, "not open");
    try {
      current.beginTransaction();
      for (Row row : rows) {
        current.send(record(row));
      }
      current.commitTransaction();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static ProducerRecord<String, byte[]> record(Row row) {
    var record = new ProducerRecord<String, byte[]>(row.topic(), row.key(), row.payload());
    CloudEventHeaders.add(
        record.headers(),
        row.eventId(),
        "/consolidator",
        row.eventType(),
        row.key(),
        row.occurredAt());
    return record;
  }

  @Override
  public void close() {
    Producer<String, byte[]> current = producer;
    producer = null;
    if (current != null) {
      current.close(Duration.ZERO);
    }
  }
}
