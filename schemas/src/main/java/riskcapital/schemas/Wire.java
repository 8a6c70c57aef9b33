package riskcapital.schemas;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;

/** Settings of Confluent's Avro serializer and deserializer that all services share. */
public final class Wire {
  /** Set this system property to {@link #EVENTS_PACKAGE} before Avro loads: first line of main. */
  public static final String SERIALIZABLE_PACKAGES = "org.apache.avro.SERIALIZABLE_PACKAGES";

  /** Package of the generated classes. */
  public static final String EVENTS_PACKAGE = "riskcapital.events";

  private Wire() {}

  /** Lets Avro instantiate the generated classes; call first in {@code main}. */
  public static void allowEventClasses() {
    System.setProperty(SERIALIZABLE_PACKAGES, EVENTS_PACKAGE);
  }

  /** An Avro value serializer; subjects are named after topics. */
  public static KafkaAvroSerializer serializer(String registryUrl) {
    KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    serializer.configure(settings(registryUrl), false);
    return serializer;
  }

  /** A value deserializer that gives the generated classes. */
  public static KafkaAvroDeserializer deserializer(String registryUrl) {
    KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
    deserializer.configure(settings(registryUrl), false);
    return deserializer;
  }

  /** Settings as Kafka client properties. */
  public static Map<String, Object> settings(String registryUrl) {
    return Map.of(
        "schema.registry.url", registryUrl,
        "auto.register.schemas", true,
        "avro.remove.java.properties", true,
        "specific.avro.reader", true);
  }
}
