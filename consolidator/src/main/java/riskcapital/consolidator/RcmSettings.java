package riskcapital.consolidator;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;

/**
 * Where the consolidator reads and how it keeps what it has read.
 *
 * @param registryUrl the schema registry's Confluent-compatible API
 * @param topicPrefix put before every topic name and consumer group
 * @param groupId consumer group
 * @param partitions partitions of topics that are created at start
 * @param replicationFactor replicas of topics that are created at start
 * @param concurrency threads that read the feed topics
 * @param batchBytes most bytes of values that one transaction applies; a larger value stands alone
 * @param retryInitial first wait after a transient failure
 * @param retryMax longest wait between two attempts; there is no last attempt
 * @param keepRuns how long feed runs are kept
 * @param keepParked how long chunks wait for the rest of their portfolio
 * @param keepPublished how long published outbox rows are kept
 * @param outboxPoll how often the relay looks without being woken
 * @param outboxBatch most events of one Kafka transaction
 */
@Validated
@ConfigurationProperties("rcm")
public record RcmSettings(
    @DefaultValue("http://127.0.0.1:8081/apis/ccompat/v7") @NotBlank String registryUrl,
    @DefaultValue("") String topicPrefix,
    @DefaultValue("consolidator") @NotBlank String groupId,
    @DefaultValue("12") @Min(1) int partitions,
    @DefaultValue("1") @Min(1) short replicationFactor,
    @DefaultValue("2") @Min(1) int concurrency,
    @DefaultValue("2MB") @NotNull DataSize batchBytes,
    @DefaultValue("200ms") @NotNull Duration retryInitial,
    @DefaultValue("15s") @NotNull Duration retryMax,
    @DefaultValue("30d") @NotNull Duration keepRuns,
    @DefaultValue("30d") @NotNull Duration keepParked,
    @DefaultValue("7d") @NotNull Duration keepPublished,
    @DefaultValue("1s") @NotNull Duration outboxPoll,
    @DefaultValue("500") @Min(1) int outboxBatch) {

  /** Topic names of this installation. */
  public TopicNames topics() {
    return new TopicNames(topicPrefix);
  }

  /** Name of a topic of this installation. */
  public String name(Topic topic) {
    return topics().of(topic);
  }

  /** Consumer group of the feed topics. */
  public String feedGroup() {
    return topicPrefix + groupId;
  }

  /** Consumer group of the feed runs and rejections. */
  public String runGroup() {
    return feedGroup() + "-runs";
  }
}
