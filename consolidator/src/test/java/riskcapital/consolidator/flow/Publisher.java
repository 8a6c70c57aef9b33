package riskcapital.consolidator.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import riskcapital.schemas.Topic;
import riskcapital.schemas.Wire;

/** Publishes events as an ingester would, and bytes that no ingester would. */
final class Publisher implements AutoCloseable {
  private final Installation installation;
  private final Producer<byte[], byte[]> producer;
  private final Serializer<Object> serializer;
  private final List<Future<RecordMetadata>> posted = new ArrayList<>();

  Publisher(Installation installation) throws ExecutionException, InterruptedException {
    this.installation = installation;
    // A broker that does not lead a new partition yet refuses a batch and may take the one sent
    // behind it, after which the first is out of order for good: so none is sent behind another.
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            installation.stack().bootstrapServers(),
            "max.in.flight.requests.per.connection",
            1);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    this.serializer = Wire.serializer(installation.stack().registryUrl());
    try (Admin admin = Admin.create(settings)) {
      installation.topics().create(admin, Installation.PARTITIONS, (short) 1);
    }
  }

  RecordMetadata send(Topic topic, Object key, SpecificRecord event)
      throws ExecutionException, InterruptedException {
    return send(topic, key, serialized(topic, event));
  }

  /** Sends without waiting; {@link #flush} waits for everything sent so. */
  void post(Topic topic, Object key, SpecificRecord event) {
    byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
    posted.add(
        producer.send(
            new ProducerRecord<>(installation.topic(topic), bytes, serialized(topic, event))));
  }

  void flush() throws ExecutionException, InterruptedException {
    for (Future<RecordMetadata> sent : posted) {
      sent.get();
    }
    posted.clear();
  }

  /** An event as the registry lets it be written to a topic. */
  byte[] serialized(Topic topic, SpecificRecord event) {
    return serializer.serialize(installation.topic(topic), event);
  }

  RecordMetadata send(Topic topic, Object key, byte[] value)
      throws ExecutionException, InterruptedException {
    byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
    return producer.send(new ProducerRecord<>(installation.topic(topic), bytes, value)).get();
  }

  /** Sends without waiting; a later {@link #send} to the same partition comes after it. */
  void sendLater(Topic topic, Object key, SpecificRecord event) {
    byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
    byte[] value = serializer.serialize(installation.topic(topic), event);
    producer.send(new ProducerRecord<>(installation.topic(topic), bytes, value));
  }

  @Override
  public void close() {
    producer.close();
  }
}
