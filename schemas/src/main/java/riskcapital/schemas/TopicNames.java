package riskcapital.schemas;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import riskcapital.events.Feed;

/**
 * Names of the topics in one installation.
 *
 * @param prefix put before every name, so that several installations can share a cluster; may be
 *     empty
 */
public record TopicNames(String prefix) {

  /** Name of a topic in this installation. */
  public String of(Topic topic) {
    return prefix + topic.baseName();
  }

  /** Topic that carries a feed's items. */
  public static Topic feedTopic(Feed feed) {
    return switch (feed) {
      case POSITIONS -> Topic.POSITIONS;
      case AUM -> Topic.AUM;
      case MARGIN -> Topic.MARGIN;
      case UNSPECIFIED -> throw new IllegalArgumentException("no topic for an unspecified feed");
    };
  }

  /** Name of the topic for records of {@code topicName} that can't be dealt with. */
  public static String deadLetters(String topicName) {
    return topicName + ".dlt";
  }

  /**
   * Creates the topics that do not exist yet; existing ones are left as they are. Safe when several
   * services do it at once.
   *
   * @throws ExecutionException when the broker refuses
   */
  public void create(Admin admin, int partitions, short replicationFactor)
      throws InterruptedException, ExecutionException {
    Set<String> existing = new HashSet<>(admin.listTopics().names().get());
    List<NewTopic> missing =
        Arrays.stream(Topic.values())
            .filter(topic -> !existing.contains(of(topic)))
            .map(topic -> topic.definition(of(topic), partitions, replicationFactor))
            .toList();
    Map<String, KafkaFuture<Void>> results = admin.createTopics(missing).values();
    for (KafkaFuture<Void> result : results.values()) {
      try {
        result.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }
}
