package riskcapital.consolidator.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.failures.TransientFailure;

/**
 * Kafka's ids of topics: a topic that was deleted and made again has another. They are asked for
 * again at every assignment of partitions and after a while.
 */
@Component
public class TopicIds {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private final Admin admin;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  TopicIds(Admin admin, @Qualifier("systemClock") Clock clock) {
    this.admin = admin;
    this.clock = clock;
  }

  private record Known(String id, Instant until) {}

  /**
   * Ids by topic name, every topic's, whoever forgets them meanwhile.
   *
   * @throws TransientFailure when the broker does not answer or does not know a topic
   */
  public Map<String, String> of(Collection<String> topics) {
    Instant now = clock.instant();
    Map<String, String> ids = new HashMap<>();
    List<String> stale = new ArrayList<>();
    for (String topic : topics) {
      Known at = known.get(topic);
      if (at != null && now.isBefore(at.until())) {
        ids.put(topic, at.id());
      } else {
        stale.add(topic);
      }
    }
    if (!stale.isEmpty()) {
      describe(stale)
          .forEach(
              (topic, description) -> {
                String id = description.topicId().toString();
                ids.put(topic, id);
                known.put(topic, new Known(id, now.plus(FRESH)));
              });
    }
    return ids;
  }

  /** Asks the broker at the next use. */
  void forget() {
    known.clear();
  }

  private Map<String, TopicDescription> describe(List<String> topics) {
    try {
      return admin.describeTopics(topics).allTopicNames().get();
    } catch (ExecutionException e) {
      throw new TransientFailure("the broker does not describe " + topics, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while the broker describes " + topics, e);
    }
  }
}
