package riskcapital.bench.stress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import riskcapital.events.Feed;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.PartitionEnd;
import riskcapital.local.StackAddresses;
import riskcapital.schemas.CloudEventHeaders;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;
import riskcapital.schemas.Wire;

/** Publishes as the ingesters do, but a whole day in one Kafka transaction. */
public final class PublishEvents implements AutoCloseable {
  private static final TopicNames NAMES = new TopicNames("");
  private final PublishAtOnce<String> atOnce;
  private final Admin admin;
  private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();

  /** Connects to the broker and the registry. */
  public PublishEvents(StackAddresses servers) {
    admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()));
    atOnce =
        new PublishAtOnce<>(
            servers.bootstrapServers(),
            "bench",
            Topic.POSITIONS.compression(),
            new StringSerializer(),
            Wire.serializer(servers.registryUrl()));
  }

  /**
   * Publishes a day of portfolios.
   *
   * @return the offset after the last event of each partition, and when they became visible
   */
  public Published portfolios(StressDay day) {
    return publish(
        day.events()
            .map(event -> record(Topic.POSITIONS, event.getFundId(), event.getEventId(), event)));
  }

  /** Publishes the funds' reference data and net assets of a day. */
  public Published aum(StressDay day) {
    return publish(
        StressAum.events(day)
            .map(event -> record(Topic.AUM, event.getFundId(), event.getEventId(), event)));
  }

  /** Publishes complete submissions of some of a day's funds, all of one instant. */
  public Published margin(StressDay day, LongStream funds, Instant submittedAt) {
    return publish(
        StressMargin.events(day, funds, submittedAt)
            .map(event -> record(Topic.MARGIN, event.getFundId(), event.getEventId(), event)));
  }

  /** Publishes the evidence that all three feeds were read to their ends. */
  public Published runs(Instant asOf) {
    return publish(
        Stream.of(Feed.POSITIONS, Feed.AUM, Feed.MARGIN)
            .map(feed -> run(feed, asOf))
            .map(run -> record(Topic.FEED_RUNS, run.getFeed(), run.getEventId(), run)));
  }

  private Published publish(Stream<ProducerRecord<String, Object>> records) {
    Published published = atOnce.publish(records);
    ends.putAll(published.ends());
    return published;
  }

  private static ProducerRecord<String, Object> record(
      Topic topic, Object key, String eventId, SpecificRecord value) {
    var record = new ProducerRecord<String, Object>(NAMES.of(topic), key.toString(), value);
    CloudEventHeaders.add(
        record.headers(),
        eventId,
        "/bench",
        value.getSchema().getName(),
        key.toString(),
        Instant.now());
    return record;
  }

  private FeedRunCompleted run(Feed feed, Instant asOf) {
    String runId = UUID.randomUUID().toString();
    return FeedRunCompleted.newBuilder()
        .setEventId(EventIds.of("rcm|bench|" + runId).toString())
        .setRunId(runId)
        .setFeed(feed)
        .setAsOf(asOf)
        .setStartedAt(asOf)
        .setCompletedAt(asOf)
        .setItems(0)
        .setPublished(0)
        .setRejected(0)
        .setIgnored(0)
        .setWarnings(0)
        .setEnds(ends(NAMES.of(TopicNames.feedTopic(feed))))
        .build();
  }

  private List<PartitionEnd> ends(String topic) {
    TopicDescription description = description(topic);
    return description.partitions().stream()
        .map(
            partition ->
                PartitionEnd.newBuilder()
                    .setTopic(topic)
                    .setTopicId(description.topicId().toString())
                    .setPartition(partition.partition())
                    .setEndOffset(
                        ends.getOrDefault(new TopicPartition(topic, partition.partition()), 0L))
                    .build())
        .toList();
  }

  private TopicDescription description(String topic) {
    try {
      return Objects.requireNonNull(
              admin.describeTopics(List.of(topic)).topicNameValues().get(topic))
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    } catch (ExecutionException e) {
      throw new KafkaException("the broker does not describe " + topic, e);
    }
  }

  @Override
  public void close() {
    atOnce.close();
    admin.close();
  }
}
