package riskcapital.consolidator.flow;

import static java.util.Objects.requireNonNull;
import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.flow.Events.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import riskcapital.events.Feed;
import riskcapital.events.PartitionEnd;
import riskcapital.events.RecordRejected;
import riskcapital.events.RejectionOrigin;
import riskcapital.events.RejectionScope;
import riskcapital.events.RuleFailure;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

class WatermarksIT {
  private final SharedConsolidator shared;
  private final Publisher publisher;
  private final Facts facts;

  WatermarksIT() throws Exception {
    shared = SharedConsolidator.get();
    publisher = shared.publisher();
    facts = shared.facts();
  }

  @Test
  void aWatermarkMovesOnlyWhenEveryPartitionHasBeenDealtWith() throws Exception {
    RecordMetadata written = publisher.send(Topic.AUM, 201, aum(201, DAY, 1, "1", NOON));
    List<PartitionEnd> ends = ends(Topic.AUM, written, 1);
    ends.addAll(ends(Topic.REJECTIONS, null, 0));
    publisher.send(Topic.FEED_RUNS, "AUM", run(Feed.AUM, NOON, ends));
    facts.awaitRows(
        "effective_as_of", "FEED_WATERMARKS where feed = 'AUM'", "2026-11-20 12:00:00.000000");

    List<PartitionEnd> ahead = ends(Topic.AUM, written, 2);
    publisher.send(Topic.FEED_RUNS, "AUM", run(Feed.AUM, NOON.plusSeconds(60), ahead));
    publisher.send(
        Topic.FEED_RUNS,
        "MARGIN",
        run(Feed.MARGIN, NOON.plusSeconds(30), ends(Topic.MARGIN, null, 0)));
    facts.awaitRows(
        "feed, effective_as_of",
        "FEED_WATERMARKS order by feed",
        "AUM 2026-11-20 12:00:00.000000",
        "MARGIN 2026-11-20 12:00:30.000000");

    publisher.send(Topic.AUM, 201, aum(201, DAY, 2, "2", NOON));
    facts.awaitRows(
        "effective_as_of", "FEED_WATERMARKS where feed = 'AUM'", "2026-11-20 12:01:00.000000");
  }

  @Test
  void whatTheIngestersRejectedIsLoggedOncePerRule() throws Exception {
    RecordRejected rejected =
        RecordRejected.newBuilder()
            .setEventId(EventIds.of("rejected").toString())
            .setFeed(Feed.POSITIONS)
            .setOrigin(RejectionOrigin.INGESTER)
            .setScope(RejectionScope.ROW)
            .setSourceKey("202|2026-11-20|1")
            .setFundId(202L)
            .setBusinessDate(DAY)
            .setRevision(1)
            .setFailures(
                List.of(
                    failure("COM-001", "quantity", "no number: x"),
                    failure("POS-005", "fxRate", "USD needs a rate")))
            .setPayload("{}")
            .setRejectedAt(NOON)
            .build();
    publisher.send(Topic.REJECTIONS, "POSITIONS|202|2026-11-20|1", rejected);
    publisher.send(Topic.REJECTIONS, "POSITIONS|202|2026-11-20|1", rejected);

    facts.awaitRows(
        "feed, item_key, version, business_date, code, severity, field, line_number, reason,"
            + " origin",
        "MARGIN_VALIDATION_LOG where fund_id = 202 order by code",
        "POSITIONS 202|2026-11-20|1 1 2026-11-20 COM-001 REJECT quantity 7 no number: x INGESTER",
        "POSITIONS 202|2026-11-20|1 1 2026-11-20 POS-005 REJECT fxRate 7 USD needs a rate"
            + " INGESTER");
  }

  private static RuleFailure failure(String code, String field, String reason) {
    return RuleFailure.newBuilder()
        .setCode(code)
        .setField(field)
        .setLine(7)
        .setReason(reason)
        .build();
  }

  /** Ends of every partition: 0 but for the one written to. */
  private List<PartitionEnd> ends(Topic topic, @Nullable RecordMetadata written, long after)
      throws Exception {
    String name = shared.installation().topic(topic);
    List<PartitionEnd> ends = new ArrayList<>();
    try (Admin admin =
        Admin.create(
            Map.of("bootstrap.servers", shared.installation().stack().bootstrapServers()))) {
      TopicDescription description =
          requireNonNull(admin.describeTopics(List.of(name)).allTopicNames().get().get(name));
      for (var partition : description.partitions()) {
        ends.add(
            PartitionEnd.newBuilder()
                .setTopic(name)
                .setTopicId(description.topicId().toString())
                .setPartition(partition.partition())
                .setEndOffset(
                    written != null && written.partition() == partition.partition()
                        ? written.offset() + after
                        : 0)
                .build());
      }
    }
    return ends;
  }
}
