package riskcapital.bench.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import riskcapital.bench.measure.Median;
import riskcapital.bench.measure.Servers;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.source.ServeSource;
import riskcapital.events.Feed;
import riskcapital.run.services.Database;
import riskcapital.run.services.Service;
import riskcapital.run.terminal.RunException;
import riskcapital.run.terminal.TextTable;

/**
 * A stress day through everything at once: source API, ingesters, topics, consolidator, database,
 * status, all on this machine and with the settings that they ship with. From the moment at which
 * the day can be read at the source to the last status.
 */
public final class MeasureEndToEnd {
  private static final long BETWEEN_LOOKS_MILLIS = 50;
  private final Servers servers;
  private final int rounds;

  /**
   * @param rounds days after the warm-up
   */
  public MeasureEndToEnd(Servers servers, int rounds) {
    this.servers = servers;
    this.rounds = rounds;
  }

  /** Measures days of so many funds and rows, and tells the figures. */
  public void measure(int funds, int rowsPerFund) throws IOException, InterruptedException {
    try (ServeSource source = new ServeSource(servers.folder().resolve("source"))) {
      ServeDays days = new ServeDays(source, funds, rowsPerFund);
      TextTable table = new TextTable().heading("A day of %,d rows".formatted(days.size()));
      new IngesterAlone(servers, source, days).measure(rounds, table);
      TestBed bed = startOthers(source);
      List<Map<Stage, Double>> measured = new ArrayList<>();
      try (Database database = bed.database()) {
        for (int round = 0; round <= rounds; round++) {
          int revision = 2 + rounds + round;
          days.addPortfolios(revision);
          days.addOthers(revision);
          Map<Stage, Double> stages = day(source, bed, database);
          requireRows(database, days.size(), revision);
          bed.console()
              .step(
                  "%s: %.1f s"
                      .formatted(
                          round == 0 ? "warm-up" : "round " + round, stages.get(Stage.JUDGED)));
          if (round > 0) {
            measured.add(stages);
          }
        }
      }
      conclude(bed, days.size(), measured, table);
    }
  }

  private TestBed startOthers(ServeSource source) throws InterruptedException {
    TestBed bed = servers.consolidating(Map.of());
    for (String feed : List.of("aum", "margin")) {
      Service ingester = servers.ingester(feed, source.address(), ServeSource.API_KEY, Map.of());
      servers.services().awaitHealthy(ingester);
    }
    return bed;
  }

  private static Map<Stage, Double> day(ServeSource source, TestBed bed, Database database)
      throws InterruptedException {
    long visible = source.feed(Feed.POSITIONS).show();
    source.feed(Feed.AUM).show();
    source.feed(Feed.MARGIN).show();
    Map<Stage, Double> reached = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      while (!stage.reached(database, source)) {
        bed.services().requireAlive();
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
      }
      reached.put(stage, (System.nanoTime() - visible) / 1e9);
    }
    return reached;
  }

  private static void requireRows(Database database, long expected, int revision) {
    long rows =
        database.count(
            "select count(*) from FUNDS_POSITIONS_SNAPSHOT where revision = ?", revision);
    if (rows != expected) {
      throw new RunException("%d rows expected, %d found".formatted(expected, rows));
    }
  }

  private static void conclude(
      TestBed bed, long rows, List<Map<Stage, Double>> measured, TextTable table) {
    Map<String, Double> stages = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      double seconds = median(measured, stage);
      stages.put(stage.title, seconds);
      table.row("until " + stage.title + ", s", "%.1f".formatted(seconds));
    }
    double seconds = median(measured, Stage.JUDGED);
    bed.results().put("endToEndSeconds", seconds);
    bed.results().put("endToEndRowsPerSecond", Math.round(rows / seconds));
    bed.results().put("endToEndStageSeconds", stages);
    table.row("rows a second until judged", Math.round(rows / seconds));
    table.lines().forEach(bed.console()::line);
  }

  private static double median(List<Map<Stage, Double>> days, Stage stage) {
    return Median.of(days.stream().map(day -> day.get(stage)).toList());
  }
}
