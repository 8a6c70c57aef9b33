package riskcapital.ingest.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import riskcapital.events.Feed;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;

/** The topics as the broker has them. */
final class Topics implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(1);
  private final WireSettings settings;
  private final Admin admin;

  Topics(WireSettings settings) {
    this.settings = settings;
    this.admin =
        Admin.create(
            settings.client(
                Map.of("default.api.timeout.ms", 15_000, "request.timeout.ms", 10_000)));
  }

  /**
   * Creates what is missing.
   *
   * @throws KafkaException when the broker is away or refuses
   */
  void create() {
    try {
      settings.topicNames().create(admin, settings.partitions(), settings.replicationFactor());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw kafka(e);
    }
  }

  /**
   * The feed's topic and the rejections topic, in this order.
   *
   * @throws KafkaException when the broker is away or a topic is
   */
  List<TopicShape> shapes(Feed feed) {
    TopicNames names = settings.topicNames();
    List<String> wanted = List.of(names.of(TopicNames.feedTopic(feed)), names.of(Topic.REJECTIONS));
    try {
      Map<String, TopicDescription> found = admin.describeTopics(wanted).allTopicNames().get();
      return wanted.stream().map(name -> shape(name, found)).toList();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw kafka(e);
    }
  }

  private static TopicShape shape(String name, Map<String, TopicDescription> found) {
    TopicDescription topic = found.get(name);
    if (topic == null) {
      throw new UnknownTopicOrPartitionException("no topic " + name);
    }
    return new TopicShape(name, topic.topicId().toString(), topic.partitions().size());
  }

  private static KafkaException kafka(ExecutionException e) {
    return e.getCause() instanceof KafkaException cause
        ? cause
        : new KafkaException("the broker does not answer", e);
  }

  @Override
  public void close() {
    admin.close(CLOSE);
  }
}
