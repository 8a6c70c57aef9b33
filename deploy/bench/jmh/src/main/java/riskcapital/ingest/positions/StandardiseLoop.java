package riskcapital.ingest.positions;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import riskcapital.bench.source.ServedPage;
import riskcapital.bench.stress.StressPortfolio;
import riskcapital.ingest.FeedDefinition;
import riskcapital.ingest.item.FeedEvent;
import riskcapital.ingest.item.Standardised.Accepted;
import riskcapital.ingest.source.ReadPage;
import tools.jackson.core.JsonParser;

/** From a page of the API with one portfolio to the events that are published. */
@State(Scope.Thread)
public class StandardiseLoop {
  private final byte[] page = ServedPage.of(StressPortfolio.event());
  private final FeedDefinition feed =
      new PositionsIngester()
          .feed(
              this::answer, new Binder().bindOrCreate("ingest.positions", PositionsSettings.class));
  private final ReadPage source =
      new ReadPage(feed.source(), Duration.ofMinutes(1), Clock.systemUTC());

  @Benchmark
  @OperationsPerInvocation(StressPortfolio.ROWS)
  public List<FeedEvent> standardise() {
    List<FeedEvent> events = new ArrayList<>(1);
    source.read(null, feed.pageLimit(), parser -> events.addAll(read(parser)));
    return events;
  }

  private List<FeedEvent> read(JsonParser parser) {
    return ((Accepted) feed.items().read(parser, StressPortfolio.DATE)).makeEvents();
  }

  private ResponseEntity<InputStream> answer(@Nullable String cursor, int limit) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(new ByteArrayInputStream(page));
  }
}
