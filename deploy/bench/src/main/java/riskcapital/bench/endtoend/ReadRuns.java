package riskcapital.bench.endtoend;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import riskcapital.events.Feed;
import riskcapital.events.FeedRunCompleted;
import riskcapital.local.StackAddresses;
import riskcapital.run.services.Services;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;
import riskcapital.schemas.Wire;

/** Reads the feed runs that an ingester publishes from now on. */
final class ReadRuns implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private final KafkaConsumer<String, Object> consumer;
  private final Services services;
  private final Queue<FeedRunCompleted> read = new ArrayDeque<>();

  ReadRuns(StackAddresses servers, Services services) {
    this.services = services;
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                servers.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false),
            new StringDeserializer(),
            Wire.deserializer(servers.registryUrl()));
    consumer.assign(
        consumer.partitionsFor(new TopicNames("").of(Topic.FEED_RUNS)).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList());
    consumer.seekToEnd(List.of());
    consumer.assignment().forEach(consumer::position);
  }

  /** The next run of the feed that brought items. */
  FeedRunCompleted next(Feed feed) {
    while (true) {
      while (!read.isEmpty()) {
        FeedRunCompleted run = read.remove();
        if (run.getFeed() == feed && run.getItems() > 0) {
          return run;
        }
      }
      services.requireAlive();
      consumer.poll(POLL).forEach(record -> read.add((FeedRunCompleted) record.value()));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
