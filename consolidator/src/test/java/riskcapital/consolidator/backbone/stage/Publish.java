package riskcapital.consolidator.backbone.stage;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import riskcapital.consolidator.backbone.items.Encode;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.flow.Installation;
import riskcapital.schemas.Topic;
import riskcapital.schemas.Wire;

/** The ingesters' hands: publishes, and knows how far each partition was written. */
final class Publish implements AutoCloseable {
  private static final List<Topic> INPUTS =
      List.of(Topic.AUM, Topic.POSITIONS, Topic.MARGIN, Topic.REJECTIONS, Topic.FEED_RUNS);

  private final Installation installation;
  private final Producer<byte[], byte[]> producer;
  private final Serializer<Object> serializer;
  private final Encode encode;
  private final Map<String, String> topicIds = new TreeMap<>();
  private final List<Future<RecordMetadata>> posted = new ArrayList<>();
  private final Map<Place, Long> ends = new TreeMap<>();

  Publish(Installation installation) throws ExecutionException, InterruptedException {
    this.installation = installation;
    Map<String, Object> settings =
        Map.of("bootstrap.servers", installation.stack().bootstrapServers(), "linger.ms", 2);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    serializer = Wire.serializer(installation.stack().registryUrl());
    encode = (topic, event) -> serializer.serialize(installation.topic(topic), event);
    try (Admin admin = Admin.create(settings)) {
      installation.topics().create(admin, Installation.PARTITIONS, (short) 1);
      List<String> names = INPUTS.stream().map(installation::topic).toList();
      // A topic is made before the broker knows it: a producer waits for that, describing fails.
      names.forEach(producer::partitionsFor);
      admin
          .describeTopics(names)
          .allTopicNames()
          .get()
          .forEach((name, topic) -> topicIds.put(name, topic.topicId().toString()));
    }
    for (Topic topic : INPUTS) {
      for (int partition = 0; partition < Installation.PARTITIONS; partition++) {
        ends.put(new Place(installation.topic(topic), partition), 0L);
      }
    }
  }

  /** Publishes an item; the value as it was published. */
  byte[] post(Item item) {
    byte[] value = item.value(encode);
    post(item.topic(), item.key(), value);
    return value;
  }

  void post(Topic topic, String key, SpecificRecord event) {
    post(topic, key, encode.of(topic, event));
  }

  private void post(Topic topic, String key, byte[] value) {
    posted.add(
        producer.send(
            new ProducerRecord<>(
                installation.topic(topic), key.getBytes(StandardCharsets.UTF_8), value)));
  }

  /** Waits until the broker has everything, and tells how far each partition was written. */
  Map<Place, Long> ends() {
    try {
      producer.flush();
      for (Future<RecordMetadata> sent : posted) {
        RecordMetadata at = sent.get();
        ends.merge(new Place(at.topic(), at.partition()), at.offset() + 1, Math::max);
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("the broker did not take what the test published", e);
    }
    posted.clear();
    return new TreeMap<>(ends);
  }

  String topicId(String topic) {
    return requireNonNull(topicIds.get(topic));
  }

  @Override
  public void close() {
    producer.close();
    serializer.close();
  }
}
