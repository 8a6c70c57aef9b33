package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.events.ExceptionChange;
import riskcapital.events.ExceptionState;
import riskcapital.events.ExceptionType;
import riskcapital.events.MarginExceptionEvent;
import riskcapital.events.Severity;
import riskcapital.local.test.NetworkCut;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;
import riskcapital.schemas.Wire;

class OutboxIT {
  private static final int KEYS = 5;
  private static final int EVENTS = 40;

  @Test
  void eventsArePublishedExactlyInOrderThroughAnOutageOfTheBroker() throws Exception {
    try (Installation installation = Installation.create("outbox");
        Publisher topics = new Publisher(installation);
        NetworkCut kafka = NetworkCut.aroundKafka()) {
      installation
          .reaching(installation.stack().reachingKafkaAt(kafka.address()))
          .with("rcm.outbox-batch", "7");
      try (var consolidator = installation.start()) {
        Outbox outbox = consolidator.getBean(Outbox.class);
        var transaction =
            new TransactionTemplate(consolidator.getBean(PlatformTransactionManager.class));
        for (int sequence = 1; sequence <= EVENTS; sequence++) {
          int now = sequence;
          transaction.executeWithoutResult(status -> outbox.append(entries(now)));
          if (sequence == EVENTS / 4) {
            kafka.cut();
          }
          if (sequence == EVENTS / 2) {
            kafka.restore();
          }
        }
        transaction.executeWithoutResult(
            status -> {
              outbox.append(entries(EVENTS + 1));
              status.setRollbackOnly();
            });
        awaitPublished(installation);
      }

      Map<String, List<Integer>> published = read(installation);
      List<Integer> expected = new ArrayList<>();
      for (int sequence = 1; sequence <= EVENTS; sequence++) {
        expected.add(sequence);
      }
      assertThat(published)
          .hasSize(KEYS)
          .allSatisfy((key, all) -> assertThat(all).isEqualTo(expected));
    }
  }

  private static void awaitPublished(Installation installation) {
    await()
        .atMost(Duration.ofSeconds(120))
        .untilAsserted(
            () ->
                assertThat(
                        new Facts(installation.jdbc())
                            .rows("count(*), count(published_at)", "OUTBOX"))
                    .containsExactly(KEYS * EVENTS + " " + KEYS * EVENTS));
  }

  private static Map<String, List<Integer>> read(Installation installation) {
    String topic = installation.topic(Topic.EXCEPTIONS);
    KafkaAvroDeserializer values = Wire.deserializer(installation.stack().registryUrl());
    Map<String, List<Integer>> published = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : new Reader(installation).all(topic)) {
      var event = (MarginExceptionEvent) values.deserialize(topic, record.value());
      String key = new String(record.key(), StandardCharsets.UTF_8);
      assertThat(Reader.header(record, "ce_id")).isEqualTo(event.getEventId());
      assertThat(Reader.header(record, "ce_type")).isEqualTo("MarginExceptionEvent");
      assertThat(Reader.header(record, "ce_subject")).isEqualTo(key);
      published.computeIfAbsent(key, any -> new ArrayList<>()).add(event.getSequence());
    }
    return published;
  }

  private static List<Outbox.Entry> entries(int sequence) {
    List<Outbox.Entry> entries = new ArrayList<>();
    for (int key = 0; key < KEYS; key++) {
      UUID exception = EventIds.exception("LIMIT_BREACH", Integer.toString(key), 1);
      UUID event = EventIds.exceptionEvent(exception, sequence);
      entries.add(
          new Outbox.Entry(
              Topic.EXCEPTIONS,
              exception.toString(),
              event,
              MarginExceptionEvent.newBuilder()
                  .setEventId(event.toString())
                  .setExceptionId(exception.toString())
                  .setSequence(sequence)
                  .setType(ExceptionType.LIMIT_BREACH)
                  .setKey(Integer.toString(key))
                  .setOrdinal(1)
                  .setSeverity(Severity.CRITICAL)
                  .setChange(ExceptionChange.COMMENTED)
                  .setStateBefore(ExceptionState.OPEN)
                  .setStateAfter(ExceptionState.OPEN)
                  .setActor("system")
                  .setReason("a test")
                  .setOccurredAt(Events.NOON)
                  .build(),
              Events.NOON));
    }
    return entries;
  }
}
