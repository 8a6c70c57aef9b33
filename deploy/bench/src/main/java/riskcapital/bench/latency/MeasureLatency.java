package riskcapital.bench.latency;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import riskcapital.bench.measure.Servers;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.source.ServeSource;
import riskcapital.bench.stress.SourceItems;
import riskcapital.bench.stress.StressDay;
import riskcapital.events.AumReported;
import riskcapital.events.Feed;
import riskcapital.run.services.Database;
import riskcapital.run.services.Service;
import riskcapital.run.terminal.TextTable;

/**
 * How long it takes from a change at the source API to the exception event that a subscriber reads,
 * through ingester, topic, consolidator, database and outbox.
 */
public final class MeasureLatency {
  private static final Map<String, String> POLLING =
      Map.of("ingest.poll-interval", "200ms", "ingest.run-interval", "200ms");
  private static final ZoneId SOURCE_ZONE = ZoneId.of("America/Sao_Paulo");
  private static final long BETWEEN_LOOKS_MILLIS = 100;
  private final Servers servers;
  private final int seconds;

  /**
   * @param seconds for which each rate is held; the warm-up too
   */
  public MeasureLatency(Servers servers, int seconds) {
    this.servers = servers;
    this.seconds = seconds;
  }

  /** Measures so many changes a second, one after the other, and tells the figures. */
  public void measure(List<Integer> rates) throws IOException, InterruptedException {
    int warmUp = rates.stream().sorted().toList().get(rates.size() / 2);
    int funds = seconds * (warmUp + rates.stream().mapToInt(Integer::intValue).sum());
    List<AumReported> reported =
        new StressDay(funds, 1, LocalDate.now(SOURCE_ZONE)).netAssets().toList();
    try (ServeSource source = new ServeSource(servers.folder().resolve("source"))) {
      TestBed bed = start(source);
      report(bed, source, reported);
      try (OpenedExceptions opened = new OpenedExceptions(bed.addresses())) {
        for (Change change : Change.values()) {
          TextTable table = table(change);
          ChangeAtRate changing = new ChangeAtRate(source.feed(change.feed), change, opened);
          changing.run(reported.subList(0, seconds * warmUp), warmUp);
          opened.all(bed.services());
          int from = seconds * warmUp;
          for (int rate : rates) {
            changing.run(reported.subList(from, from + seconds * rate), rate);
            tell(bed, change, rate, opened.all(bed.services()), table);
            from += seconds * rate;
          }
          table.lines().forEach(bed.console()::line);
        }
      }
    }
  }

  private TestBed start(ServeSource source) throws InterruptedException {
    TestBed bed = servers.consolidating(Map.of());
    List<Service> ingesters =
        List.of("positions", "aum", "margin").stream()
            .map(feed -> servers.ingester(feed, source.address(), ServeSource.API_KEY, POLLING))
            .toList();
    for (Service ingester : ingesters) {
      servers.services().awaitHealthy(ingester);
    }
    return bed;
  }

  private static void report(TestBed bed, ServeSource source, List<AumReported> reported)
      throws InterruptedException {
    reported.forEach(fund -> source.feed(Feed.AUM).add(SourceItems.netAssets(fund)));
    source.feed(Feed.AUM).show();
    try (Database database = bed.database()) {
      while (database.count("select count(*) from MARGIN_STATUS") < reported.size()
          || database.count("select count(*) from OUTBOX where published_at is null") > 0) {
        bed.services().requireAlive();
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
      }
    }
    bed.console().step("%,d funds are known".formatted(reported.size()));
  }

  private static TextTable table(Change change) {
    return new TextTable()
        .heading(
            "Source to %s, ms: p50, p99, slowest"
                .formatted(change.type.toString().replace('_', ' ')));
  }

  private static void tell(
      TestBed bed, Change change, int rate, Histogram micros, TextTable table) {
    String name = "latency" + change.figure + rate;
    double p50 = micros.getValueAtPercentile(50) / 1e3;
    double p99 = micros.getValueAtPercentile(99) / 1e3;
    bed.results().put(name + "P50Millis", p50);
    bed.results().put(name + "P99Millis", p99);
    table.row(
        "%,d changes/s".formatted(rate),
        Math.round(p50),
        Math.round(p99),
        Math.round(micros.getMaxValue() / 1e3));
  }
}
