package riskcapital.bench.endtoend;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import riskcapital.bench.measure.FormerRows;
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
 * status, all on this machine and with the settings that they ship with, but for a cut-off late in
 * the day, before which the newest dates are not late. From the moment at which the day can be read
 * at the source to the last status. The consolidator is stopped then, and the positions ingester
 * measured alone.
 */
public final class MeasureEndToEnd {
  private static final long BETWEEN_LOOKS_MILLIS = 50;
  private static final Map<String, String> CUT_OFF = Map.of("rcm.policy.cut-off", "23:59");
  private final Servers servers;
  private final int rounds;

  /**
   * @param rounds days after the warm-up; no more days end to end than there are dates that are not
   *     late
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
      int last = Math.min(rounds, days.dates() - 1);
      days.addPortfolios(days.date(last), 1);
      source.feed(Feed.POSITIONS).show();
      long served = Math.round(days.size() / SourceAlone.seconds(source));
      servers.results().put("sourceRowsPerSecond", served);
      table.row("source alone, rows/s", served);
      TestBed bed = servers.consolidating(CUT_OFF);
      Service positions = startIngesters(source);
      days.addOthers(days.date(last));
      tell("warm-up", day(source, bed, days, days.date(last)));
      List<Map<Stage, Double>> measured = new ArrayList<>();
      for (int before = last - 1; before >= 0; before--) {
        days.addPortfolios(days.date(before), 1);
        days.addOthers(days.date(before));
        measured.add(day(source, bed, days, days.date(before)));
        tell("round " + (last - before), measured.get(measured.size() - 1));
      }
      conclude(days.size(), measured, table);
      bed.services().stop(bed.consolidator());
      new IngesterAlone(servers, source, days).measure(positions, rounds, table);
      table.lines().forEach(servers.console()::line);
    }
  }

  private void tell(String day, Map<Stage, Double> stages) {
    servers.console().step("%s: %.1f s".formatted(day, stages.get(Stage.JUDGED)));
  }

  private Service startIngesters(ServeSource source) throws InterruptedException {
    List<Service> ingesters = new ArrayList<>();
    for (String feed : List.of("positions", "aum", "margin")) {
      ingesters.add(servers.ingester(feed, source.address(), ServeSource.API_KEY, Map.of()));
    }
    for (Service ingester : ingesters) {
      servers.services().awaitHealthy(ingester);
    }
    return ingesters.get(0);
  }

  private static Map<Stage, Double> day(
      ServeSource source, TestBed bed, ServeDays days, LocalDate date) throws InterruptedException {
    long visible = source.feed(Feed.POSITIONS).show();
    source.feed(Feed.AUM).show();
    source.feed(Feed.MARGIN).show();
    Map<Stage, Double> reached = new EnumMap<>(Stage.class);
    try (Database database = bed.database()) {
      for (Stage stage : Stage.values()) {
        while (!stage.reached(database, source)) {
          bed.services().requireAlive();
          TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        reached.put(stage, (System.nanoTime() - visible) / 1e9);
      }
      requireRows(database, days.size(), date);
      FormerRows.awaitDeleted(database, bed.services());
    }
    return reached;
  }

  private static void requireRows(Database database, long expected, LocalDate date) {
    long rows =
        database.count(
            "select count(*) from FUNDS_POSITIONS_SNAPSHOT where portfolio_date = ?", date);
    if (rows != expected) {
      throw new RunException("%d rows expected, %d found".formatted(expected, rows));
    }
  }

  private void conclude(long rows, List<Map<Stage, Double>> measured, TextTable table) {
    Map<String, Double> stages = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      double seconds = median(measured, stage);
      stages.put(stage.title, seconds);
      table.row("until " + stage.title + ", s", "%.1f".formatted(seconds));
    }
    double seconds = median(measured, Stage.JUDGED);
    servers.results().put("endToEndSeconds", seconds);
    servers.results().put("endToEndRowsPerSecond", Math.round(rows / seconds));
    servers.results().put("endToEndStageSeconds", stages);
    table.row("rows a second until judged", Math.round(rows / seconds));
  }

  private static double median(List<Map<Stage, Double>> days, Stage stage) {
    return Median.of(days.stream().map(day -> day.get(stage)).toList());
  }
}
