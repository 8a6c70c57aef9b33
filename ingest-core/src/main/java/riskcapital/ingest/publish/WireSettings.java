package riskcapital.ingest.publish;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import riskcapital.schemas.TopicNames;

/**
 * Where the wire is.
 *
 * @param topicPrefix put before every topic, and before the transactional id
 * @param partitions of topics that do not exist yet
 * @param replicationFactor of topics that do not exist yet
 * @param registryUrl Confluent-compatible API of the schema registry
 */
@Validated
@ConfigurationProperties("rcm")
public record WireSettings(
    @DefaultValue("") @NotNull String topicPrefix,
    @DefaultValue("12") @Min(1) int partitions,
    @DefaultValue("1") @Min(1) short replicationFactor,
    @DefaultValue("http://127.0.0.1:8081/apis/ccompat/v7") @NotBlank String registryUrl,
    @DefaultValue @Valid @NotNull Kafka kafka) {

  /**
   * The broker.
   *
   * @param transactionTimeout after which the broker ends a transaction of pages that stands still;
   *     at most the broker's {@code transaction.max.timeout.ms}
   * @param properties of every Kafka client, such as those of a secured cluster
   */
  public record Kafka(
      @DefaultValue("127.0.0.1:9092") @NotBlank String bootstrapServers,
      @DefaultValue("10m") @NotNull Duration transactionTimeout,
      @DefaultValue @NotNull Map<String, String> properties) {}

  /** Names of the topics. */
  public TopicNames topicNames() {
    return new TopicNames(topicPrefix);
  }

  /** Settings that every client starts from, with the given ones on top. */
  public Map<String, Object> client(Map<String, Object> own) {
    Map<String, Object> client = new HashMap<>(kafka.properties());
    client.put("bootstrap.servers", kafka.bootstrapServers());
    client.putAll(own);
    return client;
  }
}
