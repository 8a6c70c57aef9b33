package riskcapital.consolidator.feeds;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.feeds.AppliedOffsets.Place;

/**
 * Starts an assigned partition where the database ends, when the consumer group is ahead of it: an
 * empty or restored database is filled again, and a topic that was made again is read from its
 * beginning. A group that is behind reads again what is known, which changes nothing.
 *
 * <p>While the database or the broker is away the assignment waits; the group's coordinator takes
 * the partitions back after {@code max.poll.interval.ms} and assigns them anew.
 */
@Component
class ResumeFromDatabase implements ConsumerAwareRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(ResumeFromDatabase.class);
  private final AppliedOffsets offsets;
  private final TopicIds topicIds;
  private final RcmSettings settings;

  ResumeFromDatabase(AppliedOffsets offsets, TopicIds topicIds, RcmSettings settings) {
    this.offsets = offsets;
    this.topicIds = topicIds;
    this.settings = settings;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    while (!partitions.isEmpty() && !Thread.currentThread().isInterrupted()) {
      try {
        topicIds.forget();
        resume(consumer, partitions);
        return;
      } catch (RuntimeException away) {
        LOG.warn("can't tell yet where to resume: {}", away.toString());
        LockSupport.parkNanos(settings.retryInitial().toNanos());
      }
    }
  }

  private void resume(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    Set<String> topics = new TreeSet<>();
    partitions.forEach(partition -> topics.add(partition.topic()));
    Map<String, String> ids = topicIds.of(topics);
    Map<Place, Long> stored = offsets.read();
    for (TopicPartition partition : partitions) {
      Place place = new Place(requireNonNull(ids.get(partition.topic())), partition.partition());
      Long next = stored.get(place);
      if (next == null) {
        consumer.seekToBeginning(List.of(partition));
      } else if (next < consumer.position(partition)) {
        consumer.seek(partition, next);
      }
    }
  }
}
