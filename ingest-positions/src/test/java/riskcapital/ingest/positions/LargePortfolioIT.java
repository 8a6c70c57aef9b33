package riskcapital.ingest.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.PositionsSnapshot;
import riskcapital.events.RecordRejected;
import riskcapital.ingest.test.Answer;
import riskcapital.ingest.test.IngesterProcess;
import riskcapital.ingest.test.Published;
import riskcapital.ingest.test.RunningIngester;
import riskcapital.ingest.test.StubSource;
import riskcapital.local.StackAddresses;
import riskcapital.local.test.TestStack;
import riskcapital.schemas.Topic;

/** The largest portfolios that the contract allows, in a process with 384 MB of heap. */
class LargePortfolioIT {
  private static final int ROWS = 200_000;
  private final StackAddresses stack = TestStack.get();
  private final String prefix = TestStack.uniquePrefix("large");
  private final StubSource source = new StubSource();
  private final Published published =
      new Published(stack.bootstrapServers(), stack.registryUrl(), prefix);

  @AfterEach
  void close() {
    source.close();
  }

  /** About 60 MB each, rates decided last: two warnings a row, and four failures a row. */
  @Test
  void fitIntoABoundedHeapHoweverMuchIsWrongWithThem() {
    source
        .at("", portfolio(1, "warned", row("10", "11.00", "US0378331006", "BRL")))
        .at("warned", portfolio(2, "rejected", row("x", "1,234", "US03783310066", "ZZZ")))
        .at("rejected", Answer.page("end", false))
        .at("end", Answer.page("end", false));
    Map<String, Object> settings =
        RunningIngester.settings(
            stack.bootstrapServers(), stack.registryUrl(), prefix, source.url());
    try (IngesterProcess ingester =
        IngesterProcess.start(PositionsIngester.class, settings, "-Xmx384m")) {
      await().until(() -> !ingester.isAlive() || !published.records(Topic.FEED_RUNS).isEmpty());
      assertThat(ingester.isAlive()).isTrue();
    }

    FeedRunCompleted run = published.events(Topic.FEED_RUNS, FeedRunCompleted.class).get(0);
    assertThat(List.of(run.getItems(), run.getPublished(), run.getRejected(), run.getWarnings()))
        .containsExactly(2L, 2L, (long) ROWS, 2L * ROWS);
    assertThat(published.count(Topic.POSITIONS, PositionsSnapshot.class, chunk -> true))
        .isEqualTo(ROWS / 2_000 + 1);
    assertThat(
            published.count(
                Topic.REJECTIONS, RecordRejected.class, r -> r.getFailures().size() == 4))
        .isEqualTo(ROWS);
  }

  private static String row(String quantity, String marketValue, String isin, String currency) {
    return """
    {"positionId":"LOT-#","assetId":"ASSET-#","isin":"%s","assetAlias":"Note \u00e9 of issue #",\
    "assetTypeCode":"DEBENTURE","assetCategory":"Corporate bonds and notes","quantity":"%s",\
    "price":1.00000000,"notional":null,"marketValue":"%s","currency":"%s","fxRate":null,\
    "counterparty":"Casa Banc\u00e1ria Sul","custodian":"unknown to the contract"}"""
        .formatted(isin, quantity, marketValue, currency);
  }

  /** A page of one portfolio, its base currency after its rows. */
  private static Answer portfolio(int fund, String next, String row) {
    return exchange -> write(exchange, fund, next, row);
  }

  private static void write(HttpExchange exchange, int fund, String next, String row)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(exchange.getResponseBody(), StandardCharsets.UTF_8), 65_536);
    out.write("{\"asOf\":\"2026-11-20T21:00:00Z\",\"hasMore\":true,\"items\":[{\"fundId\":" + fund);
    out.write(",\"portfolioDate\":\"2026-11-19\",\"revision\":1,\"positions\":[");
    List<String> parts = List.of(row.split("#"));
    for (int line = 1; line <= ROWS; line++) {
      out.write(line > 1 ? ",\n" : "");
      out.write(String.join(Integer.toString(line), parts));
    }
    out.write("],\"baseCurrency\":\"BRL\",\"updatedAt\":\"2026-11-20T12:00:00Z\"}],");
    out.write("\"nextCursor\":\"" + next + "\"}");
    out.flush();
  }
}
