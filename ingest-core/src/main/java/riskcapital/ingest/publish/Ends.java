package riskcapital.ingest.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import riskcapital.events.PartitionEnd;

/**
 * How far this ingester has written each partition of its feed's topic and of the rejections topic:
 * the offset after its last committed record, 0 where it never wrote. Immutable.
 */
final class Ends {
  private final List<TopicShape> topics;
  private final Map<TopicPartition, Long> offsets;

  private Ends(List<TopicShape> topics, Map<TopicPartition, Long> offsets) {
    this.topics = List.copyOf(topics);
    this.offsets = Map.copyOf(offsets);
  }

  /**
   * Carries recorded ends over to the topics as they are now; a topic of another id, and a
   * partition that was not there, starts at 0.
   */
  static Ends carry(Collection<PartitionEnd> recorded, List<TopicShape> topics) {
    Map<String, String> ids = new HashMap<>();
    topics.forEach(topic -> ids.put(topic.name(), topic.topicId()));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (PartitionEnd end : recorded) {
      if (end.getTopicId().equals(ids.get(end.getTopic()))) {
        offsets.put(new TopicPartition(end.getTopic(), end.getPartition()), end.getEndOffset());
      }
    }
    return new Ends(topics, offsets);
  }

  /** The ends with what a transaction has written. */
  Ends after(Map<TopicPartition, Long> written) {
    Map<TopicPartition, Long> next = new HashMap<>(offsets);
    next.putAll(written);
    return new Ends(topics, next);
  }

  /** Every partition of every topic, in order. */
  List<PartitionEnd> list() {
    List<PartitionEnd> ends = new ArrayList<>();
    for (TopicShape topic : topics) {
      for (int partition = 0; partition < topic.partitions(); partition++) {
        long offset = offsets.getOrDefault(new TopicPartition(topic.name(), partition), 0L);
        ends.add(new PartitionEnd(topic.name(), topic.topicId(), partition, offset));
      }
    }
    return ends;
  }
}
