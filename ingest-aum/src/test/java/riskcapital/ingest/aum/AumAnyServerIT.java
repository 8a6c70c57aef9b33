package riskcapital.ingest.aum;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static riskcapital.ingest.aum.AumBench.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.IngestCursor;
import riskcapital.events.RecordRejected;
import riskcapital.ingest.test.Answer;
import riskcapital.ingest.test.Endpoint;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.schemas.Topic;

/** Servers that share nothing with the project: what is no page, and what is one all the same. */
class AumAnyServerIT {
  private static final Map<String, Object> IMPATIENT =
      Map.of(
          "ingest.down-after", "1ms",
          "ingest.run-interval", "1ms",
          "ingest.page-timeout", "2s",
          "ingest.retry.first", "20ms",
          "ingest.retry.longest", "40ms",
          "ingest.retry.permanent", "40ms");
  private final AumBench bench = new AumBench();

  @AfterEach
  void close() {
    bench.close();
  }

  /**
   * Each broken answer is asked for again, turns health down, and is evidence of nothing: the run
   * after it reports the page that came in its place.
   */
  @Test
  void takesNoBrokenAnswerForAPage() {
    Map<String, Answer> broken = BrokenAnswers.all();
    List<String> cursors = new ArrayList<>(broken.keySet());
    broken.forEach((kind, answer) -> bench.source.at(kind, answer));
    cursors.add("done");
    bench
        .source
        .at("", Answer.page(cursors.get(0), false, item(1)))
        .at("done", Answer.page("done", false));
    try (RunningIngester ingester = bench.start(IMPATIENT)) {
      Endpoint own = new Endpoint(ingester.url());
      for (int i = 0; i < broken.size(); i++) {
        String kind = cursors.get(i);
        await(kind).until(() -> asked(kind) >= 3);
        await(kind).until(() -> own.get("/actuator/health").startsWith("503 "));
        bench.source.at(kind, Answer.page(cursors.get(i + 1), false, item(i + 2)));
      }
      await().until(() -> asked("done") >= 1);
      await().until(() -> own.get("/actuator/health").startsWith("200 "));
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(bench.published.events(Topic.INGEST_CURSORS, IngestCursor.class))
        .extracting(IngestCursor::getCursor)
        .containsExactlyElementsOf(cursors);
    assertThat(bench.runs().subList(0, cursors.size()))
        .extracting(FeedRunCompleted::getItems)
        .containsOnly(1L);
    assertThat(bench.funds()).hasSize(cursors.size()).doesNotContain(99L).doesNotHaveDuplicates();
    assertThat(bench.published.events(Topic.REJECTIONS, RecordRejected.class)).isEmpty();
  }

  @Test
  void readsEveryOddButValidAnswer() {
    Map<String, Answer> odd = OddAnswers.all();
    List<String> cursors = new ArrayList<>(odd.keySet());
    odd.forEach(bench.source::at);
    bench
        .source
        .at("", Answer.page(cursors.get(0), false))
        .at(OddAnswers.LAST, Answer.page(OddAnswers.LAST, false));
    Map<String, Object> settings =
        Map.of("ingest.source.base-url", bench.source.url() + "/", "ingest.retry.longest", "40ms");
    try (RunningIngester ingester = bench.start(settings)) {
      await().until(() -> asked(OddAnswers.LAST) >= 1);
      Endpoint own = new Endpoint(ingester.url());
      assertThat(own.get("/actuator/prometheus")).doesNotContain("rcm_ingest_retries_total{");
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(bench.reports()).containsExactlyInAnyOrderElementsOf(OddAnswers.reports());
    assertThat(bench.published.events(Topic.REJECTIONS, RecordRejected.class)).isEmpty();
    assertThat(bench.source.requests()).extracting(r -> r.path()).containsOnly("/api/v1/aum");
  }

  @Test
  void readsAServerThatIsAFewLinesOfScript() {
    try (PlainServer server =
        new PlainServer(
            request ->
                request.contains("cursor=1")
                    ? Answer.pageJson("2026-11-20T21:00:00Z", "1", false, List.of())
                    : Answer.pageJson("2026-11-20T21:00:00Z", "1", true, List.of(item(1))))) {
      Map<String, Object> settings = Map.of("ingest.source.base-url", server.url());
      try (RunningIngester ingester = bench.start(settings)) {
        await().until(() -> !bench.runs().isEmpty());
        assertThat(new Endpoint(ingester.url()).get("/actuator/health")).startsWith("200 ");
      }
    }

    assertThat(bench.funds()).containsExactly(1L);
  }

  @Test
  void aRefusedCursorTurnsHealthDownAndProvesNothing() {
    String refusal = "{\"status\":400,\"title\":\"Bad Request\",\"detail\":\"no such cursor\"}";
    bench
        .source
        .at("", Answer.page("gone", false, item(1)))
        .at("gone", Answer.typed(400, "application/problem+json", refusal));
    try (RunningIngester ingester = bench.start(IMPATIENT)) {
      Endpoint own = new Endpoint(ingester.url());
      await().until(() -> asked("gone") >= 5);
      await().until(() -> own.get("/actuator/health").startsWith("503 "));
      assertThat(own.get("/actuator/health"))
          .contains("400: it refuses the cursor or the limit, 'no such cursor'");
      assertThat(bench.runs()).hasSize(1);
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(bench.source.requests().stream().map(r -> r.cursor()).collect(toSet()))
        .containsExactlyInAnyOrder("", "gone");
  }

  @Test
  void aClockThatGoesBackTurnsHealthDownWhileItsPagesAreRead() {
    bench
        .source
        .at("", Answer.page("2026-11-20T21:00:00Z", "a", false, List.of(item(1))))
        .at("a", Answer.page("2026-11-20T20:00:00Z", "b", false, List.of(item(2))))
        .at("b", Answer.page("2026-11-20T20:00:01Z", "b", false, List.of()));
    try (RunningIngester ingester = bench.start(IMPATIENT)) {
      Endpoint own = new Endpoint(ingester.url());
      await().until(() -> own.get("/actuator/health").contains("its clock went back"));
      await().until(() -> bench.runs().size() >= 3);
      bench.source.at("b", Answer.page("2026-11-20T21:00:01Z", "b", false, List.of()));
      await().until(() -> own.get("/actuator/health").startsWith("200 "));
    }

    assertThat(bench.funds()).containsExactly(1L, 2L);
    assertThat(bench.runs().subList(0, 3))
        .extracting(run -> run.getAsOf().toString())
        .containsExactly("2026-11-20T21:00:00Z", "2026-11-20T20:00:00Z", "2026-11-20T20:00:01Z");
  }

  private long asked(String cursor) {
    return bench.source.requests().stream().filter(r -> r.cursor().equals(cursor)).count();
  }
}
