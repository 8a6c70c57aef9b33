import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A downstream team's subscriber: every exception's life from its beginning, then what comes. Needs
 * no class of this project: records are generic.
 *
 * <p>Environment: RCM_BOOTSTRAP_SERVERS, RCM_REGISTRY_URL.
 */
class ExceptionSubscriber {
  public static void main(String[] args) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", System.getenv("RCM_BOOTSTRAP_SERVERS"),
            "group.id", "exception-subscriber",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed",
            "key.deserializer", StringDeserializer.class,
            "value.deserializer", KafkaAvroDeserializer.class,
            "schema.registry.url", System.getenv("RCM_REGISTRY_URL"));
    try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of("risk.margin-exceptions.v1"));
      while (true) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(record -> System.out.println(record.key() + " " + record.value()));
      }
    }
  }
}
