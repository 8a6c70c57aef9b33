package riskcapital.consolidator.flow;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import riskcapital.events.Feed;
import riskcapital.events.PartitionEnd;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;

/** Completed reads of all three feeds: what the topics hold now is what the source had. */
final class FeedRuns {
  private final Installation installation;
  private final Publisher publisher;

  FeedRuns(Installation installation, Publisher publisher) {
    this.installation = installation;
    this.publisher = publisher;
  }

  /** Publishes a run of every feed that read everything up to the instant. */
  void completedAt(Instant asOf) throws Exception {
    for (Feed feed : new Feed[] {Feed.POSITIONS, Feed.AUM, Feed.MARGIN}) {
      List<PartitionEnd> ends = new ArrayList<>(endsOf(TopicNames.feedTopic(feed)));
      ends.addAll(endsOf(Topic.REJECTIONS));
      publisher.send(Topic.FEED_RUNS, feed, Events.run(feed, asOf, ends));
    }
  }

  private List<PartitionEnd> endsOf(Topic topic) throws Exception {
    String name = installation.topic(topic);
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", installation.stack().bootstrapServers()))) {
      TopicDescription description =
          requireNonNull(admin.describeTopics(List.of(name)).allTopicNames().get().get(name));
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      description
          .partitions()
          .forEach(p -> asked.put(new TopicPartition(name, p.partition()), OffsetSpec.latest()));
      List<PartitionEnd> ends = new ArrayList<>();
      admin
          .listOffsets(asked)
          .all()
          .get()
          .forEach(
              (partition, end) ->
                  ends.add(
                      PartitionEnd.newBuilder()
                          .setTopic(name)
                          .setTopicId(description.topicId().toString())
                          .setPartition(partition.partition())
                          .setEndOffset(end.offset())
                          .build()));
      return ends;
    }
  }
}
