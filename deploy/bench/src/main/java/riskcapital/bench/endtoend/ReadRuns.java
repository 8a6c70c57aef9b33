package riskcapital.bench.endtoend;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
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

/** Reads the feed runs that an ingester publishes, from the first. */
final class ReadRuns implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private final KafkaConsumer<String, Object> consumer;
  private final Services services;
  private final Queue<FeedRunCompleted> read = new ArrayDeque<>();

  ReadRuns(StackAddresses servers, Services services) throws InterruptedException {
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
    List<TopicPartition> partitions = partitions(new TopicNames("").of(Topic.FEED_RUNS));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The ingester makes its topics some time after it is up. */
  private List<TopicPartition> partitions(String topic) throws InterruptedException {
    while (!consumer.listTopics().containsKey(topic)) {
      services.requireAlive();
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }
    return consumer.partitionsFor(topic).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
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
