package riskcapital.ingest.publish;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import riskcapital.events.Feed;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.PartitionEnd;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/**
 * A completed read of a feed.
 *
 * @param asOf everything that changed up to here is published: the lesser of the source's asOf and
 *     the own clock when the last request started
 */
public record FeedRun(
    Instant asOf,
    Instant startedAt,
    long items,
    long published,
    long rejected,
    long ignored,
    long warnings) {

  FeedRunCompleted event(Feed feed, Instant now, List<PartitionEnd> ends) {
    String runId = UUID.randomUUID().toString();
    String name = "rcm|" + Topic.FEED_RUNS.baseName() + "|" + feed + "|" + runId;
    return FeedRunCompleted.newBuilder()
        .setEventId(EventIds.of(name).toString())
        .setRunId(runId)
        .setFeed(feed)
        .setAsOf(asOf)
        .setStartedAt(startedAt)
        .setCompletedAt(now)
        .setItems(items)
        .setPublished(published)
        .setRejected(rejected)
        .setIgnored(ignored)
        .setWarnings(warnings)
        .setEnds(ends)
        .build();
  }
}
