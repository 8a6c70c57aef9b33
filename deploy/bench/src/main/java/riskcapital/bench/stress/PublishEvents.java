package riskcapital.bench.stress;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import riskcapital.events.Feed;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.PartitionEnd;
import riskcapital.local.StackAddresses;
import riskcapital.schemas.CloudEventHeaders;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;
import riskcapital.schemas.Wire;

/**
 * Publishes as the ingesters do, but a whole day in one Kafka transaction: a reader of committed
 * events sees nothing until it ends, and then all at once. So the time from there to the last
 * effect is the reader's own.
 */
public final class PublishEvents implements AutoCloseable {
  private static final TopicNames NAMES = new TopicNames("");
  private final KafkaProducer<String, Object> producer;
  private final Admin admin;
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /** Connects to the broker and the registry. */
  public PublishEvents(StackAddresses servers) {
    admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()));
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", servers.bootstrapServers(),
                "transactional.id", "bench",
                "transaction.timeout.ms", 900_000,
                "compression.type", Topic.POSITIONS.compression(),
                "linger.ms", 5,
                "batch.size", 131_072,
                "buffer.memory", 134_217_728),
            new StringSerializer(),
            Wire.serializer(servers.registryUrl()));
    producer.initTransactions();
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

  /** Publishes the evidence that all three feeds were read to their ends. */
  public Published runs(Instant asOf) {
    return publish(
        Stream.of(Feed.POSITIONS, Feed.AUM, Feed.MARGIN)
            .map(feed -> run(feed, asOf))
            .map(run -> record(Topic.FEED_RUNS, run.getFeed(), run.getEventId(), run)));
  }

  private synchronized Published publish(Stream<ProducerRecord<String, Object>> records) {
    Map<TopicPartition, Long> written = new HashMap<>();
    producer.beginTransaction();
    records.forEach(
        record ->
            producer.send(
                record,
                (metadata, problem) -> {
                  if (problem != null) {
                    failure.compareAndSet(null, problem);
                  } else {
                    written.merge(
                        new TopicPartition(metadata.topic(), metadata.partition()),
                        metadata.offset() + 1,
                        Math::max);
                  }
                }));
    producer.flush();
    Exception problem = failure.get();
    if (problem != null) {
      throw new KafkaException("a day could not be published", problem);
    }
    ends.putAll(written);
    long visible = System.nanoTime();
    producer.commitTransaction();
    return new Published(Map.copyOf(written), visible);
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
    producer.close();
    admin.close();
  }
}
