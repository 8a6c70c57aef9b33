package riskcapital.consolidator.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.util.unit.DataSize;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.outbox.OutboxTable.Row;
import riskcapital.local.test.TestStack;

/** A relay that has lost its lock without knowing leaves no old value last. */
class FencedRelayIT {
  private final String servers = TestStack.get().bootstrapServers();
  private final String topic = TestStack.uniquePrefix("fence") + "state";

  @Test
  void whoOpenedBeforePublishesNothingAfterItsSuccessor() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    try (PublishInOrder former = relay();
        PublishInOrder successor = relay()) {
      assertThat(former.open()).isTrue();
      former.publish(List.of(row(1, "first")));
      assertThat(successor.open()).isTrue();
      successor.publish(List.of(row(2, "second"), row(3, "third")));

      assertThat(former.open()).isFalse();
      assertThatThrownBy(() -> former.publish(List.of(row(2, "second"))))
          .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
      assertThat(read()).containsExactly("first", "second", "third");

      assertThat(former.open()).isTrue();
      former.publish(List.of(row(4, "fourth")));
      assertThat(read()).containsExactly("first", "second", "third", "fourth");
    }
  }

  private PublishInOrder relay() {
    KafkaProperties kafka = new KafkaProperties();
    kafka.setBootstrapServers(List.of(servers));
    Duration second = Duration.ofSeconds(1);
    return new PublishInOrder(
        kafka,
        new RcmSettings(
            "http://127.0.0.1",
            topic,
            "group",
            1,
            (short) 1,
            1,
            DataSize.ofMegabytes(4),
            second,
            second,
            second,
            second,
            second,
            second,
            1));
  }

  private Row row(long id, String value) {
    return new Row(
        id,
        topic,
        "key",
        "event-" + id,
        "Event",
        value.getBytes(StandardCharsets.UTF_8),
        Instant.EPOCH);
  }

  /** Every value, as a plain consumer reads it that knows nothing of transactions. */
  private List<String> read() {
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
