package riskcapital.ingest.aum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static riskcapital.ingest.aum.AumBench.item;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.events.IngestCursor;
import riskcapital.ingest.test.Answer;
import riskcapital.ingest.test.Endpoint;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.ingest.test.StubSource;
import riskcapital.schemas.Topic;

/** Sources that take their time. */
class AumSlowSourceIT {
  private static final int FUNDS = 8;
  private final AumBench bench = new AumBench();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void close() {
    end.countDown();
    bench.close();
  }

  @Test
  void aReadThatStandsStillIsAskedForInSmallerPages() {
    serve(items -> items > 2 ? Duration.ofHours(1) : Duration.ZERO);
    try (RunningIngester ingester =
        bench.start(Map.of("ingest.limit", FUNDS, "spring.http.clients.read-timeout", "500ms"))) {
      await().until(() -> bench.funds().size() == FUNDS);
      assertThat(retries(ingester)).endsWith(" 2.0");
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(limits().subList(0, 6)).containsExactly("8", "4", "2", "2", "2", "2");
    assertAllPublishedOnce();
  }

  /** Each read brings a byte, so that no time-out per read ever ends it. */
  @Test
  void anAnswerThatTricklesInIsEndedAsAWhole() {
    bench
        .source
        .next(exchange -> trickle(exchange, "", Duration.ofMillis(50)))
        .next(
            exchange ->
                trickle(
                    exchange,
                    Answer.pageJson("", "", false, List.of(item(99))),
                    Duration.ofMillis(50)))
        .at("", Answer.page("end", false, item(1)))
        .at("end", Answer.page("end", false));
    try (RunningIngester ingester =
        bench.start(Map.of("ingest.page-timeout", "1s", "ingest.down-after", "1ms"))) {
      await().until(() -> !bench.runs().isEmpty());
      assertThat(retries(ingester)).endsWith(" 2.0");
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(bench.funds()).containsExactly(1L);
    assertThat(limits().subList(0, 3)).containsExactly("500", "250", "125");
  }

  /** An instance whose transaction the broker ended for its age would look fenced, and stop. */
  @Test
  void aPageLongerThanItsTransactionIsEndedBeforeTheBrokerDoes() {
    serve(items -> items > 4 ? Duration.ofSeconds(16) : Duration.ZERO);
    try (RunningIngester ingester =
        bench.start(Map.of("ingest.limit", FUNDS, "rcm.kafka.transaction-timeout", "4s"))) {
      await().until(() -> bench.funds().size() == FUNDS);
      assertThat(retries(ingester)).endsWith(" 1.0");
      assertThat(ingester.exitCode()).isEmpty();
    }

    assertThat(limits().subList(0, 3)).containsExactly("8", "4", "4");
    assertAllPublishedOnce();
  }

  /** How long the source takes between the first and the last item of so many. */
  @FunctionalInterface
  private interface Slowness {
    Duration of(int items);
  }

  /** Serves all funds from any cursor, as many as asked for, item by item. */
  private void serve(Slowness slowness) {
    for (int from = 0; from <= FUNDS; from++) {
      int first = from + 1;
      bench.source.at(from == 0 ? "" : "c" + from, exchange -> page(exchange, first, slowness));
    }
  }

  private void page(HttpExchange exchange, int first, Slowness slowness) throws IOException {
    int limit = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*limit=", ""));
    int last = Math.min(FUNDS, first + limit - 1);
    int items = last - first + 1;
    Duration pause = items < 2 ? Duration.ZERO : slowness.of(items).dividedBy(items);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    write(out, "{\"asOf\":\"2026-11-20T21:00:00Z\",\"items\":[");
    for (int fund = first; fund <= last; fund++) {
      write(out, (fund > first ? "," : "") + item(fund));
      pause(pause);
    }
    write(out, "],\"nextCursor\":\"c" + last + "\",\"hasMore\":" + (last < FUNDS) + "}");
  }

  private void trickle(HttpExchange exchange, String beginning, Duration pause) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    write(out, beginning.substring(0, beginning.length() / 2));
    while (end.getCount() > 0) {
      write(out, " ");
      pause(pause);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void pause(Duration time) throws IOException {
    try {
      if (end.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("the test is over");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void assertAllPublishedOnce() {
    assertThat(bench.funds())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, FUNDS).mapToObj(Long::valueOf).toList());
    assertThat(bench.published.events(Topic.INGEST_CURSORS, IngestCursor.class))
        .last()
        .extracting(IngestCursor::getCursor)
        .isEqualTo("c" + FUNDS);
  }

  private List<String> limits() {
    return bench.source.requests().stream().map(StubSource.Request::limit).toList();
  }

  private static String retries(RunningIngester ingester) {
    return new Endpoint(ingester.url())
        .metric("rcm_ingest_retries_total{cause=\"slow\",feed=\"aum\"}");
  }
}
