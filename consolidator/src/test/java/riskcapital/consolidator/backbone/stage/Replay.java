package riskcapital.consolidator.backbone.stage;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.flow.Installation;
import riskcapital.schemas.Topic;

/** Reads topics again by setting the consumer groups back. */
final class Replay implements AutoCloseable {
  private final Installation installation;
  private final Admin admin;

  Replay(Installation installation) {
    this.installation = installation;
    this.admin = Admin.create(Map.of("bootstrap.servers", installation.stack().bootstrapServers()));
  }

  /**
   * Sets the groups back and lets the consolidator read up to the same ends again.
   *
   * @param from offsets to read again from
   * @param to ends of all partitions that were written
   */
  void run(RunningConsolidator consolidator, Map<Place, Long> from, Map<Place, Long> to) {
    RcmSettings settings = consolidator.bean(RcmSettings.class);
    consolidator.stopListening();
    setBack(settings.runGroup(), of(from, true));
    setBack(settings.feedGroup(), of(from, false));
    consolidator.listen();
    awaitCommitted(settings.runGroup(), of(to, true));
    awaitCommitted(settings.feedGroup(), of(to, false));
  }

  private void setBack(String group, Map<TopicPartition, Long> offsets) {
    try {
      admin
          .alterConsumerGroupOffsets(
              group,
              offsets.entrySet().stream()
                  .collect(toMap(Map.Entry::getKey, at -> new OffsetAndMetadata(at.getValue()))))
          .all()
          .get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("the offsets of " + group + " can't be set", e);
    }
  }

  private void awaitCommitted(String group, Map<TopicPartition, Long> ends) {
    Map<String, String> expected = new TreeMap<>();
    ends.forEach((partition, end) -> expected.put(partition.toString(), end.toString()));
    Drain.reach("read again by " + group, expected, () -> committed(group, ends));
  }

  private Map<String, String> committed(String group, Map<TopicPartition, Long> ends) {
    try {
      Map<String, String> committed = new TreeMap<>();
      admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach(
              (partition, at) -> {
                long end = ends.getOrDefault(partition, -1L);
                if (end >= 0) {
                  committed.put(partition.toString(), Long.toString(Math.min(end, at.offset())));
                }
              });
      return committed;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("the offsets of " + group + " can't be read", e);
    }
  }

  private Map<TopicPartition, Long> of(Map<Place, Long> offsets, boolean runs) {
    Map<TopicPartition, Long> ofGroup =
        new TreeMap<>(java.util.Comparator.comparing(TopicPartition::toString));
    offsets.forEach(
        (place, offset) -> {
          boolean ofRuns =
              place.topic().equals(installation.topic(Topic.FEED_RUNS))
                  || place.topic().equals(installation.topic(Topic.REJECTIONS));
          if (ofRuns == runs) {
            ofGroup.put(new TopicPartition(place.topic(), place.partition()), offset);
          }
        });
    return ofGroup;
  }

  @Override
  public void close() {
    admin.close();
  }
}
