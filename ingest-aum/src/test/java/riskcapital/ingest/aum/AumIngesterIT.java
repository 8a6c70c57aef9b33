package riskcapital.ingest.aum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.events.AumReported;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.IngestCursor;
import riskcapital.ingest.test.Answer;
import riskcapital.ingest.test.Published;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.ingest.test.StubSource;
import riskcapital.local.StackAddresses;
import riskcapital.local.test.TestStack;
import riskcapital.schemas.Topic;

/** Pages, cursor, runs and errors against a real broker and registry. */
class AumIngesterIT {
  private final StackAddresses stack = TestStack.get();
  private final String prefix = TestStack.uniquePrefix("aum");
  private final StubSource source = new StubSource();
  private final Published published =
      new Published(stack.bootstrapServers(), stack.registryUrl(), prefix);

  @AfterEach
  void stopSource() {
    source.close();
  }

  @Test
  void publishesEachPageOnceAndCompletesTheRun() {
    source
        .at("", Answer.page("a+b/c=", true, item(1), item(2)))
        .at("a+b/c=", Answer.page("end", false, item(3)))
        .at("end", Answer.page("end", false));
    Instant before = Instant.now();
    try (RunningIngester ingester = start()) {
      await().until(() -> !runs().isEmpty());
      await().until(() -> runs().size() >= 2);
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(published.events(Topic.AUM, AumReported.class))
        .extracting(AumReported::getFundId)
        .containsExactlyInAnyOrder(1L, 2L, 3L);
    List<IngestCursor> cursors = published.events(Topic.INGEST_CURSORS, IngestCursor.class);
    assertThat(cursors).extracting(IngestCursor::getCursor).containsExactly("a+b/c=", "end");
    FeedRunCompleted run = runs().get(0);
    assertThat(run.getAsOf()).isEqualTo(Instant.parse("2026-11-20T21:00:00Z"));
    assertThat(run.getStartedAt()).isAfterOrEqualTo(before.minusSeconds(1));
    assertThat(List.of(run.getItems(), run.getPublished(), run.getRejected(), run.getIgnored()))
        .containsExactly(3L, 3L, 0L, 0L);
    assertThat(run.getEnds()).isEqualTo(cursors.get(1).getEnds()).hasSize(6);
    assertThat(runs().get(1).getItems()).isZero();
    assertThat(source.requests().get(0))
        .extracting(StubSource.Request::path, StubSource.Request::limit, StubSource.Request::apiKey)
        .containsExactly("/api/v1/aum", "500", "test-key");
  }

  private static String item(long fundId) {
    return AumJson.item(fundId, 1).toString();
  }

  private List<FeedRunCompleted> runs() {
    return published.events(Topic.FEED_RUNS, FeedRunCompleted.class);
  }

  private RunningIngester start() {
    Map<String, Object> settings =
        RunningIngester.settings(
            stack.bootstrapServers(), stack.registryUrl(), prefix, source.url());
    return RunningIngester.start(AumIngester.class, settings, Clock.systemUTC());
  }
}
