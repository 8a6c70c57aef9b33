package riskcapital.ingest.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.RecordRejected;
import riskcapital.ingest.test.Answer;
import riskcapital.ingest.test.Items;
import riskcapital.ingest.test.Published;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.ingest.test.StubSource;
import riskcapital.local.StackAddresses;
import riskcapital.local.test.TestStack;
import riskcapital.schemas.Topic;

/** Submissions against a real broker and registry. */
class MarginIngesterIT {
  private final StackAddresses stack = TestStack.get();
  private final String prefix = TestStack.uniquePrefix("margin");
  private final Published published =
      new Published(stack.bootstrapServers(), stack.registryUrl(), prefix);

  @Test
  void publishesVersionsWithTheirWarningsAndRejectsBadOnes() {
    try (StubSource source = new StubSource()) {
      source.at(
          "",
          Answer.page(
              "end",
              false,
              MarginJson.item("A", 1).toString(),
              MarginJson.item("A", 2).with("mode", "\"restatement\"").toString(),
              MarginJson.item("B", 1).with("marginLocal", "-5").without("methodology").toString(),
              MarginJson.item("C", 1).without("marginLocal").toString(),
              MarginJson.item("D", 1).with("mode", "\"VOID\"").toString()));
      source.at("end", Answer.page("end", false));
      Map<String, Object> settings =
          RunningIngester.settings(
              stack.bootstrapServers(), stack.registryUrl(), prefix, source.url());
      try (RunningIngester ingester =
          RunningIngester.start(MarginIngester.class, settings, Clock.systemUTC())) {
        await().until(() -> !published.records(Topic.FEED_RUNS).isEmpty());
        assertThat(ingester.exitCode()).isEmpty();
      }
      assertThat(source.requests().get(0).path()).isEqualTo("/api/v1/margin-submissions");
    }

    List<MarginSubmitted> events = published.events(Topic.MARGIN, MarginSubmitted.class);
    assertThat(events)
        .extracting(e -> e.getSubmissionId() + e.getVersion() + " " + Items.codes(e.getWarnings()))
        .containsExactly("A1 ", "A2 ", "B1 MRG-002 marginLocal, MRG-005 methodology");
    assertThat(published.records(Topic.MARGIN)).allMatch(event -> event.key().equals("101"));
    assertThat(published.records(Topic.MARGIN).get(0).headers().lastHeader("ce_id").value())
        .asString()
        .isEqualTo(events.get(0).getEventId());
    assertThat(published.events(Topic.REJECTIONS, RecordRejected.class))
        .extracting(r -> r.getSourceKey() + " " + Items.codes(r.getFailures()))
        .containsExactlyInAnyOrder("C|1 COM-001 marginLocal", "D|1 COM-001 mode");
  }
}
