package riskcapital.consolidator.deadletters;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.schemas.TopicNames;

/**
 * Publishes records that can't be dealt with to {@code <topic>.dlt}: key, value and headers as
 * received, the cause in {@code kafka_dlt-*} headers. Returns only when the broker has
 * acknowledged, so that the record's offset may be stored afterwards.
 */
@Component
public class DeadLetters implements DisposableBean {
  private static final Duration DELIVERY = Duration.ofSeconds(30);
  private static final int ANY_PARTITION = -1;
  private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
  private final DeadLetterPublishingRecoverer recoverer;

  DeadLetters(KafkaProperties kafka) {
    Map<String, Object> settings = kafka.buildProducerProperties();
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis() / 2);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY.toMillis());
    this.producers =
        new DefaultKafkaProducerFactory<>(
            settings, new ByteArraySerializer(), new ByteArraySerializer());
    this.recoverer =
        new DeadLetterPublishingRecoverer(
            new KafkaTemplate<>(producers),
            (record, cause) ->
                new TopicPartition(TopicNames.deadLetters(record.topic()), ANY_PARTITION));
    recoverer.setFailIfSendResultIsError(true);
    recoverer.setWaitForSendResultTimeout(DELIVERY.plusSeconds(5));
    recoverer.setLogRecoveryRecord(false);
  }

  /**
   * Sets a record aside.
   *
   * @throws org.springframework.kafka.KafkaException when the broker does not acknowledge
   */
  public void publish(ConsumerRecord<byte[], byte[]> record, PermanentFailure cause) {
    recoverer.accept(record, null, cause);
  }

  @Override
  public void destroy() {
    producers.destroy();
  }
}
