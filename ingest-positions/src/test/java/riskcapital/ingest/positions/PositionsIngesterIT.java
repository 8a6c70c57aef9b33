package riskcapital.ingest.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.events.RecordRejected;
import riskcapital.events.RejectionScope;
import riskcapital.ingest.test.Answer;
import riskcapital.ingest.test.Items;
import riskcapital.ingest.test.Published;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.ingest.test.StubSource;
import riskcapital.local.StackAddresses;
import riskcapital.local.test.TestStack;
import riskcapital.schemas.PositionsChecksum;
import riskcapital.schemas.Topic;

/** Portfolios, whole and in chunks, against a real broker and registry. */
class PositionsIngesterIT {
  private final StackAddresses stack = TestStack.get();
  private final String prefix = TestStack.uniquePrefix("positions");
  private final StubSource source = new StubSource();
  private final Published published =
      new Published(stack.bootstrapServers(), stack.registryUrl(), prefix);

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void aLargePortfolioComesInChunksThatProveThemselvesWhole() {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 5_000; i++) {
      rows.add(PositionJson.row().with("marketValue", i + ".01").toString());
    }
    ingest(
        PositionJson.portfolio(9, rows).toString(),
        PositionJson.portfolio(8, List.of()).toString());

    List<ConsumerRecord<String, Object>> records =
        published.records(Topic.POSITIONS).stream().filter(r -> r.key().equals("9")).toList();
    List<PositionsSnapshot> chunks =
        records.stream().map(event -> (PositionsSnapshot) event.value()).toList();
    assertThat(chunks).extracting(PositionsSnapshot::getChunkIndex).containsExactly(0, 1, 2);
    assertThat(records)
        .extracting(ConsumerRecord::partition)
        .containsOnly(records.get(0).partition());
    List<Position> positions = new ArrayList<>();
    for (PositionsSnapshot chunk : chunks) {
      assertThat(PositionsChecksum.of(chunk.getPositions())).isEqualTo(chunk.getChecksum());
      assertThat(chunk.getPositionCount()).isEqualTo(5_000);
      assertThat(chunk.getControlTotal()).isEqualTo(new BigDecimal("12502550.00"));
      positions.addAll(chunk.getPositions());
    }
    assertThat(positions).hasSize(5_000);
    assertThat(positions.get(4_999).getPositionKey()).isEqualTo("#5000");
    assertThat(positions.stream().map(Position::getMarketValue).reduce(BigDecimal::add))
        .contains(new BigDecimal("12502550.00"));
    assertThat(published.events(Topic.POSITIONS, PositionsSnapshot.class)).hasSize(4);
  }

  @Test
  void badRowsAreRejectedAndThePortfolioGoesOn() {
    ingest(
        PositionJson.portfolio(
                7,
                List.of(
                    PositionJson.row(),
                    PositionJson.row().with("quantity", "\"1,234\""),
                    PositionJson.row().with("currency", "\"USD\""),
                    "[]",
                    PositionJson.row().with("isin", "\"US0378331006\"")))
            .toString(),
        PositionJson.portfolio(6, List.of()).with("fundId", "\"six\"").toString());

    PositionsSnapshot snapshot = published.events(Topic.POSITIONS, PositionsSnapshot.class).get(0);
    assertThat(snapshot.getPositions())
        .extracting(Position::getPositionKey)
        .containsExactly("#1", "#5");
    assertThat(snapshot.getRejectedRows()).isEqualTo(3);
    assertThat(Items.codes(snapshot.getWarnings())).isEqualTo("POS-001 isin");
    assertThat(published.events(Topic.REJECTIONS, RecordRejected.class))
        .extracting(r -> r.getScope() + " " + r.getSourceKey() + " " + Items.codes(r.getFailures()))
        .containsExactlyInAnyOrder(
            RejectionScope.ROW + " 7|2026-11-19|1 COM-001 quantity",
            RejectionScope.ROW + " 7|2026-11-19|1 POS-005 fxRate",
            RejectionScope.ROW + " 7|2026-11-19|1 COM-001 positions",
            RejectionScope.ITEM + " -|2026-11-19|1 COM-001 fundId");
    FeedRunCompleted run = published.events(Topic.FEED_RUNS, FeedRunCompleted.class).get(0);
    assertThat(List.of(run.getItems(), run.getPublished(), run.getRejected(), run.getWarnings()))
        .containsExactly(2L, 1L, 4L, 1L);
  }

  private void ingest(String... items) {
    source.at("", Answer.page("end", false, items)).at("end", Answer.page("end", false));
    Map<String, Object> settings =
        RunningIngester.settings(
            stack.bootstrapServers(), stack.registryUrl(), prefix, source.url());
    try (RunningIngester ingester =
        RunningIngester.start(PositionsIngester.class, settings, Clock.systemUTC())) {
      await().until(() -> !published.records(Topic.FEED_RUNS).isEmpty());
      assertThat(ingester.exitCode()).isEmpty();
    }
    assertThat(source.requests().get(0).limit()).isEqualTo("20");
  }
}
