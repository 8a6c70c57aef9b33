package riskcapital.bench.peers;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import riskcapital.bench.stress.PublishAtOnce;
import riskcapital.bench.stress.Published;
import riskcapital.bench.stress.StressDay;
import riskcapital.local.StackAddresses;
import riskcapital.run.terminal.RunException;
import riskcapital.schemas.Topic;
import riskcapital.schemas.Wire;

/** Publishes days as one record a row, a fund's rows in one partition, on a topic of its own. */
final class PublishRows implements AutoCloseable {
  static final String TOPIC = "bench.rows";
  private static final int PARTITIONS = 12;
  private final PublishAtOnce<Object> atOnce;

  /** Connects to the broker and the registry; the topic exists after the call. */
  PublishRows(StackAddresses servers, Admin admin) throws InterruptedException {
    create(admin);
    atOnce =
        new PublishAtOnce<>(
            servers.bootstrapServers(),
            TOPIC,
            Topic.POSITIONS.compression(),
            serializer(servers.registryUrl(), true),
            serializer(servers.registryUrl(), false));
  }

  /** Publishes a day. */
  Published publish(StressDay day) {
    return atOnce.publish(
        PeerRow.of(day)
            .map(
                row ->
                    new ProducerRecord<>(
                        TOPIC, (int) (row.fund() % PARTITIONS), row.key(), row.value())));
  }

  private static KafkaAvroSerializer serializer(String registryUrl, boolean ofKeys) {
    Map<String, Object> settings = new HashMap<>(Wire.settings(registryUrl));
    settings.put("avro.use.logical.type.converters", true);
    KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    serializer.configure(settings, ofKeys);
    return serializer;
  }

  private static void create(Admin admin) throws InterruptedException {
    try {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
          .all()
          .get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new RunException("the topic " + TOPIC + " can't be made: " + e.getMessage(), e);
      }
    }
  }

  @Override
  public void close() {
    atOnce.close();
  }
}
