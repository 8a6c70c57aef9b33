package riskcapital.ingest.aum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static riskcapital.ingest.aum.AumBench.item;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.ingest.test.Answer;
import riskcapital.ingest.test.Endpoint;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.ingest.test.StubSource;

/** A source that fails in every way that it may. */
class AumSourceTroubleIT {
  private final AumBench bench = new AumBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void asksAgainAndNeitherSkipsNorRepeatsAPage() {
    String page = Answer.pageJson("2026-11-20T21:00:00Z", "end", false, List.of(item(1), item(2)));
    bench
        .source
        .next(Answer.status(503))
        .next(Answer.status(500))
        .next(Answer.dropped())
        .next(Answer.truncated(page))
        .next(Answer.body(page.replace("\"hasMore\":false,", "")))
        .next(Answer.body(page.replace("]}", "]")))
        .next(Answer.body("<html>busy</html>"))
        .at("", Answer.body(page))
        .at("end", Answer.page("end", false));
    try (RunningIngester ingester = bench.start()) {
      await().until(() -> !bench.runs().isEmpty());
      Endpoint own = new Endpoint(ingester.url());
      String retries = "rcm_ingest_retries_total{cause=\"%s\",feed=\"aum\"}";
      assertThat(own.metric(retries.formatted("malformed"))).endsWith(" 3.0");
      assertThat(own.metric(retries.formatted("truncated"))).endsWith(" 1.0");
      assertThat(own.metric(retries.formatted("503"))).endsWith(" 1.0");
      assertThat(own.metric(retries.formatted("unreachable"))).endsWith(" 1.0");
    }

    assertThat(bench.funds()).containsExactly(1L, 2L);
    assertThat(bench.runs().get(0).getPublished()).isEqualTo(2);
  }

  @Test
  void aPageThatBringsNothingHoldsUpNoneBefore() {
    holdsUpNoneBefore(Answer.body("<html>busy</html>"));
  }

  @Test
  void aPageThatBreaksAmidItsFirstItemHoldsUpNoneBefore() {
    holdsUpNoneBefore(truncated(1));
  }

  /** Whole items are read then, and none is handed over. */
  @Test
  void aPageThatBreaksAfterFewItemsHoldsUpNoneBefore() {
    holdsUpNoneBefore(truncated(20));
  }

  /** A hundred of its items are in the transaction then, and none of them is ever seen. */
  @Test
  void aPageThatBreaksAmidItsItemsHoldsUpNoneBefore() {
    holdsUpNoneBefore(truncated(300));
  }

  private static Answer truncated(int items) {
    List<String> all = LongStream.range(30, 30 + items).mapToObj(AumBench::item).toList();
    return Answer.truncated(Answer.pageJson("2026-11-20T21:00:00Z", "end", false, all));
  }

  @Test
  void aSourceThatAsksToWaitHoldsUpNoPageBefore() {
    serve(29);
    bench.source.at("29", Answer.status(429, "Retry-After", "3600"));
    try (RunningIngester ingester = bench.start()) {
      await().untilAsserted(() -> assertThat(bench.funds()).hasSize(29));
      assertThat(ingester.exitCode()).isEmpty();
    }
  }

  /** Pages of one item, each followed by another. */
  private void serve(int pages) {
    for (int page = 0; page < pages; page++) {
      bench.source.at(
          page == 0 ? "" : Integer.toString(page),
          Answer.page(Integer.toString(page + 1), true, item(page + 1)));
    }
  }

  private void holdsUpNoneBefore(Answer trouble) {
    int last = 30;
    String broken = Integer.toString(last - 1);
    serve(last - 1);
    Answer whole = Answer.page("end", false, item(last));
    bench.source.at(broken, trouble).at("end", Answer.page("end", false));
    try (RunningIngester ingester = bench.start()) {
      await().untilAsserted(() -> assertThat(bench.funds()).hasSize(last - 1));
      assertThat(bench.runs()).isEmpty();
      bench.source.at(broken, whole);
      await().until(() -> !bench.runs().isEmpty());
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(bench.funds())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
    assertThat(bench.runs().get(0).getItems()).isEqualTo(last);
  }

  @Test
  void waitsAsLongAsTheSourceAsks() {
    Instant until = Instant.now().plusSeconds(60);
    bench.source.next(
        exchange -> {
          String date = inTwoSeconds();
          Answer.status(429, "Retry-After", date).to(exchange);
        });
    bench.source.next(Answer.status(503, "Retry-After", "2")).at("", Answer.page("end", false));
    try (RunningIngester ingester = bench.start()) {
      await().until(() -> bench.source.requests().size() >= 3);
      assertThat(ingester.exitCode()).isEmpty();
    }

    List<Instant> asked = bench.source.requests().stream().map(StubSource.Request::at).toList();
    assertThat(asked.get(1)).isAfter(asked.get(0).plusMillis(1_000)).isBefore(until);
    assertThat(Duration.between(asked.get(1), asked.get(2)))
        .isBetween(Duration.ofMillis(1_990), Duration.ofSeconds(30));
  }

  @Test
  void aRefusedKeyTurnsHealthDownUntilItIsTaken() {
    bench.source.at("", Answer.status(401));
    try (RunningIngester ingester = bench.start(Map.of("ingest.retry.permanent", "300ms"))) {
      Endpoint own = new Endpoint(ingester.url());
      await().until(() -> own.get("/actuator/health").startsWith("503 "));
      assertThat(own.get("/actuator/health")).contains("ingest.source.api-key");
      bench.source.at("", Answer.page("end", false, item(1))).at("end", Answer.page("end", false));
      await().until(() -> own.get("/actuator/health").startsWith("200 "));
      await().until(() -> !bench.runs().isEmpty());
    }

    assertThat(bench.funds()).containsExactly(1L);
  }

  private static String inTwoSeconds() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        Instant.now().plusSeconds(2).atOffset(ZoneOffset.UTC));
  }
}
