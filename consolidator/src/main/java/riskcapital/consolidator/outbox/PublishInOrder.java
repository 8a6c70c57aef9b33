package riskcapital.consolidator.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.outbox.OutboxTable.Row;
import riskcapital.schemas.CloudEventHeaders;

/**
 * Sends events in order per key and waits for every acknowledgement. The producer is idempotent and
 * never gives a record up: while the broker is away it repeats in order, so an outage neither
 * reorders nor doubles.
 */
@Component
class PublishInOrder implements AutoCloseable {
  private final Map<String, Object> settings;
  private @Nullable Producer<String, byte[]> producer;

  PublishInOrder(KafkaProperties kafka) {
    settings = new HashMap<>(kafka.buildProducerProperties());
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
  }

  /**
   * Publishes the events.
   *
   * @throws ExecutionException when the broker refuses one; the producer is then thrown away, since
   *     what follows the refused one may not overtake it
   */
  void publish(List<Row> rows) throws InterruptedException, ExecutionException {
    try {
      List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
      for (Row row : rows) {
        sent.add(producer().send(record(row)));
      }
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get();
      }
    } catch (InterruptedException | ExecutionException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private Producer<String, byte[]> producer() {
    Producer<String, byte[]> current = producer;
    if (current == null) {
      current = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
      producer = current;
    }
    return current;
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
