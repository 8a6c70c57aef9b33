package riskcapital.ingest.aum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static riskcapital.ingest.aum.AumBench.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.events.AumReported;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.IngestCursor;
import riskcapital.events.PartitionEnd;
import riskcapital.events.RecordRejected;
import riskcapital.ingest.test.Answer;
import riskcapital.ingest.test.Endpoint;
import riskcapital.ingest.test.Items;
import riskcapital.ingest.test.Published;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.ingest.test.StubSource;
import riskcapital.schemas.Topic;

/** Pages, cursor, runs and rejections against a real broker and registry. */
class AumPagesIT {
  private final AumBench bench = new AumBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void publishesEachPageOnceAndCompletesTheRun() {
    bench
        .source
        .at("", Answer.page("a+b/c=", true, item(1), item(2)))
        .at("a+b/c=", Answer.page("end", false, item(3)))
        .at("end", Answer.page("end", false));
    Instant before = Instant.now();
    try (RunningIngester ingester = bench.start()) {
      await().until(() -> bench.runs().size() >= 2);
      Endpoint own = new Endpoint(ingester.url());
      assertThat(own.get("/actuator/health")).startsWith("200 ");
      assertThat(own.metric("rcm_ingest_published_total")).endsWith("{feed=\"aum\"} 3.0");
    }

    assertThat(bench.funds()).containsExactly(1L, 2L, 3L);
    List<IngestCursor> cursors = bench.published.events(Topic.INGEST_CURSORS, IngestCursor.class);
    assertThat(cursors).extracting(IngestCursor::getCursor).containsExactly("a+b/c=", "end");
    FeedRunCompleted run = bench.runs().get(0);
    assertThat(run.getAsOf()).isEqualTo(Instant.parse("2026-11-20T21:00:00Z"));
    assertThat(run.getStartedAt()).isAfter(before.minusSeconds(1));
    assertThat(counts(run)).containsExactly(3L, 3L, 0L, 0L, 0L);
    assertThat(counts(bench.runs().get(1))).containsExactly(0L, 0L, 0L, 0L, 0L);
    assertThat(run.getEnds()).isEqualTo(cursors.get(1).getEnds());
    assertThat(offsets(run)).isEqualTo(offsetsAfterLastRecords());
    assertThat(bench.source.requests().get(0))
        .extracting(StubSource.Request::path, StubSource.Request::limit, StubSource.Request::apiKey)
        .containsExactly("/api/v1/aum", "500", "test-key");
  }

  @Test
  void asOfIsTheOwnClockWhenTheSourcesIsAhead() {
    bench.source.at("", Answer.page("2999-01-01T00:00:00Z", "end", false, List.of()));
    Instant before = Instant.now();
    try (RunningIngester ingester = bench.start()) {
      await().until(() -> !bench.runs().isEmpty());
      assertThat(ingester.exitCode()).isEmpty();
    }
    assertThat(bench.runs().get(0).getAsOf()).isBetween(before.minusSeconds(1), Instant.now());
  }

  @Test
  void ignoresRepetitionsAndPublishesOtherContent() {
    String other = AumJson.item(1, 1).with("aum", "2").toString();
    String later = AumJson.item(1, 1).with("updatedAt", "\"2026-11-20T12:00:01Z\"").toString();
    String earlier = AumJson.item(1, 1).with("updatedAt", "\"2026-11-20T11:59:59Z\"").toString();
    bench
        .source
        .at("", Answer.page("a", true, item(1), item(1)))
        .at("a", Answer.page("end", false, item(1), other, later, earlier))
        .at("end", Answer.page("end", false));
    try (RunningIngester ingester = bench.start()) {
      await().until(() -> !bench.runs().isEmpty());
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(bench.funds()).containsExactly(1L, 1L, 1L);
    assertThat(counts(bench.runs().get(0))).containsExactly(6L, 3L, 0L, 3L, 0L);
  }

  @Test
  void rejectsBadItemsAndPublishesTheRest() {
    bench.source.at(
        "",
        Answer.page(
            "end",
            false,
            item(1),
            AumJson.item(2, 1).with("aum", "\"1,234\"").toString(),
            AumJson.item(3, 1).with("aum", "1e999999999").toString(),
            AumJson.item(4, 1).with("fundCnpj", "\"11.222.333/0001-82\"").toString(),
            AumJson.item(5, 1).with("referenceDate", "\"2999-01-01\"").toString(),
            AumJson.item(7, 1).with("fundName", "\"" + "x".repeat(5_000_000) + "\"").toString(),
            AumJson.item(8, 1).with("deep", "[".repeat(20_000) + "]".repeat(20_000)).toString(),
            "null",
            "[\"a\",{\"fundId\":7}]",
            "{\"fundId\":{\"deep\":[[[]]]}}",
            AumJson.item(6, 1).with("shares", "1").with("navPerShare", "1").toString()));
    try (RunningIngester ingester = bench.start()) {
      await().until(() -> !bench.runs().isEmpty());
      assertThat(new Endpoint(ingester.url()).metric("rcm_ingest_rejected_total{code=\"COM-001\""))
          .endsWith(" 4.0");
    }

    assertThat(bench.funds()).containsExactly(1L, 6L, 8L);
    assertThat(counts(bench.runs().get(0))).containsExactly(11L, 3L, 8L, 0L, 1L);
    List<RecordRejected> rejected = bench.published.events(Topic.REJECTIONS, RecordRejected.class);
    assertThat(rejected)
        .filteredOn(rejection -> rejection.getFundId() != null)
        .extracting(r -> r.getSourceKey() + ": " + Items.codes(r.getFailures()))
        .containsExactlyInAnyOrder(
            "2|2026-11-19|1: COM-001 aum",
            "3|2026-11-19|1: COM-007 aum",
            "4|2026-11-19|1: COM-006 fundCnpj",
            "5|-|1: COM-004 referenceDate",
            "7|2026-11-19|1: COM-007 fundName");
    assertThat(rejected)
        .filteredOn(rejection -> rejection.getFundId() == null)
        .extracting(RecordRejected::getPayload)
        .containsExactlyInAnyOrder("null", "[\"a\",{\"fundId\":7}]", "{\"fundId\":{...}}");
    assertThat(rejected).allMatch(rejection -> rejection.getPayload().length() <= 1_000);
    assertThat(rejected).extracting(RecordRejected::getEventId).doesNotHaveDuplicates();
    assertThat(bench.published.records(Topic.REJECTIONS))
        .allMatch(r -> r.key().startsWith("AUM|"))
        .allMatch(r -> Published.header(r, "ce_type").equals("RecordRejected"));
  }

  @Test
  void aSourceThatDoesNotMoveOnIsNotAskedWithoutPause() {
    bench.source.at("", Answer.page("a", true, item(1))).at("a", Answer.page("a", true, item(2)));
    try (RunningIngester ingester = bench.start(Map.of("ingest.poll-interval", "1s"))) {
      await().until(() -> bench.source.requests().size() >= 5);
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(bench.funds()).containsExactly(1L, 2L);
    assertThat(bench.runs()).isEmpty();
    List<Instant> asked = bench.source.requests().stream().map(StubSource.Request::at).toList();
    assertThat(asked.get(4)).isAfter(asked.get(1).plusMillis(2_500));
  }

  private static List<Long> counts(FeedRunCompleted run) {
    return List.of(
        run.getItems(), run.getPublished(), run.getRejected(), run.getIgnored(), run.getWarnings());
  }

  private static Map<TopicPartition, Long> offsets(FeedRunCompleted run) {
    assertThat(run.getEnds()).hasSize(6);
    return run.getEnds().stream()
        .filter(end -> end.getEndOffset() > 0)
        .collect(
            Collectors.toMap(
                end -> new TopicPartition(end.getTopic(), end.getPartition()),
                PartitionEnd::getEndOffset));
  }

  private Map<TopicPartition, Long> offsetsAfterLastRecords() {
    return bench.published.records(Topic.AUM).stream()
        .filter(event -> event.value() instanceof AumReported)
        .collect(
            Collectors.toMap(
                event -> new TopicPartition(event.topic(), event.partition()),
                event -> ((ConsumerRecord<?, ?>) event).offset() + 1,
                Math::max));
  }
}
