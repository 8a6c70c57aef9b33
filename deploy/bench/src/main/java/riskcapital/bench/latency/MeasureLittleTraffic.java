package riskcapital.bench.latency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import riskcapital.bench.measure.Servers;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.rate.AwaitOffsets;
import riskcapital.bench.stress.PublishEvents;
import riskcapital.bench.stress.StressDay;
import riskcapital.run.services.Database;
import riskcapital.run.terminal.TextTable;

/**
 * How long an event takes from its commit on the topic to the commit of what is derived with it in
 * the database, when nothing else arrives: one event at a time.
 */
public final class MeasureLittleTraffic {
  private static final int FUNDS = 250;
  private static final long LOOK_MILLIS = 2;
  private static final long APART_MILLIS = 100;
  private static final int DIGITS = 3;
  private final Servers servers;
  private final int rows;

  /**
   * @param rows of a portfolio
   */
  public MeasureLittleTraffic(Servers servers, int rows) {
    this.servers = servers;
    this.rows = rows;
  }

  /** Measures an event of each kind for every fund, after one unmeasured, and tells the figures. */
  public void measure() throws InterruptedException {
    TestBed bed = servers.consolidating(Map.of());
    StressDay first = new StressDay(FUNDS, rows, LocalDate.now());
    try (Database database = bed.database();
        PublishEvents publish = new PublishEvents(bed.addresses())) {
      AwaitOffsets applied = new AwaitOffsets(database, bed.services(), LOOK_MILLIS);
      applied.await(publish.aum(first));
      applied.await(publish.portfolios(first));
      applied.await(publish.runs(Instant.now()));
      bed.console().step("%,d funds have reported".formatted(FUNDS));
      oneByOne(first.after(1), publish, applied);
      bed.console().step("warm-up: %,d events of each kind".formatted(FUNDS));
      tell(bed, oneByOne(first.after(2), publish, applied));
    }
  }

  private static Map<OneEvent, Histogram> oneByOne(
      StressDay day, PublishEvents publish, AwaitOffsets applied) throws InterruptedException {
    Map<OneEvent, Histogram> micros = new EnumMap<>(OneEvent.class);
    for (long fund : day.fundIds().toArray()) {
      for (OneEvent event : OneEvent.values()) {
        long nanos = applied.await(event.publish(publish, day.of(fund)));
        micros
            .computeIfAbsent(event, any -> new Histogram(DIGITS))
            .recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
        TimeUnit.MILLISECONDS.sleep(APART_MILLIS);
      }
    }
    return micros;
  }

  private static void tell(TestBed bed, Map<OneEvent, Histogram> micros) {
    TextTable table =
        new TextTable().heading("Topic to database, one event at a time, ms: p50, p99, slowest");
    micros.forEach(
        (event, times) -> {
          double p50 = times.getValueAtPercentile(50) / 1e3;
          double p99 = times.getValueAtPercentile(99) / 1e3;
          String name = "littleTraffic" + event.figure;
          bed.results().put(name + "P50Millis", p50);
          bed.results().put(name + "P99Millis", p99);
          table.row(
              event.text, Math.round(p50), Math.round(p99), Math.round(times.getMaxValue() / 1e3));
        });
    table.lines().forEach(bed.console()::line);
  }
}
