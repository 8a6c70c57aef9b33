package riskcapital.consolidator.backbone.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import riskcapital.consolidator.flow.Installation;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.PartitionEnd;
import riskcapital.reference.Feed;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/**
 * The feed runs of a history, and what they prove once everything published is dealt with: the
 * newest {@code asOf} of which no end is beyond what was published.
 */
final class Evidence {
  private final Installation installation;
  private final Publish publish;
  private final List<Run> runs = new ArrayList<>();

  private record Run(Feed feed, Instant asOf, Map<Place, Long> ends) {
    boolean provenBy(Map<Place, Long> written) {
      return ends.entrySet().stream()
          .allMatch(end -> written.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
  }

  Evidence(Installation installation, Publish publish) {
    this.installation = installation;
    this.publish = publish;
  }

  /**
   * A completed read of a feed.
   *
   * @param ahead records that each partition of the feed's topic gets after the run was published
   */
  void completed(Feed feed, Instant asOf, int ahead) {
    Map<Place, Long> written = publish.ends();
    Map<Place, Long> ends = new TreeMap<>();
    for (Topic topic : List.of(Topic.valueOf(feed.name()), Topic.REJECTIONS)) {
      String name = installation.topic(topic);
      for (int partition = 0; partition < Installation.PARTITIONS; partition++) {
        Place place = new Place(name, partition);
        long end = written.getOrDefault(place, 0L);
        ends.put(place, topic == Topic.REJECTIONS ? end : end + ahead);
      }
    }
    runs.add(new Run(feed, asOf, ends));
    publish.post(Topic.FEED_RUNS, feed.name(), event(feed, asOf, ends));
  }

  /** What is proven when everything published so far has been dealt with. */
  Map<Feed, Instant> watermarks() {
    Map<Place, Long> written = publish.ends();
    Map<Feed, Instant> watermarks = new EnumMap<>(Feed.class);
    for (Run run : runs) {
      if (run.provenBy(written)) {
        watermarks.merge(run.feed(), run.asOf(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return watermarks;
  }

  private FeedRunCompleted event(Feed feed, Instant asOf, Map<Place, Long> ends) {
    String id = UUID.randomUUID().toString();
    return FeedRunCompleted.newBuilder()
        .setEventId(EventIds.of(feed + id).toString())
        .setRunId(id)
        .setFeed(riskcapital.events.Feed.valueOf(feed.name()))
        .setAsOf(asOf)
        .setStartedAt(asOf)
        .setCompletedAt(asOf)
        .setItems(0)
        .setPublished(0)
        .setRejected(0)
        .setIgnored(0)
        .setWarnings(0)
        .setEnds(
            ends.entrySet().stream()
                .map(
                    end ->
                        PartitionEnd.newBuilder()
                            .setTopic(end.getKey().topic())
                            .setTopicId(publish.topicId(end.getKey().topic()))
                            .setPartition(end.getKey().partition())
                            .setEndOffset(end.getValue())
                            .build())
                .toList())
        .build();
  }
}
