package riskcapital.bench.rate;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import riskcapital.bench.measure.Median;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.stress.PublishEvents;
import riskcapital.bench.stress.StressDay;
import riskcapital.run.services.Database;
import riskcapital.run.terminal.TextTable;

/**
 * Days one after the other, each taken in by the consolidator and then loaded by the database
 * alone, so that both meet the machine in the same mood. The first day, of today, and the second
 * are the warm-up: of former days the feeds would prove that something is missing.
 */
public final class MeasureRates {
  private static final int CONNECTIONS = 2;
  private final TestBed bed;
  private final int rounds;

  /**
   * @param rounds days after the warm-up, which is two
   */
  public MeasureRates(TestBed bed, int rounds) {
    this.bed = bed;
    this.rounds = rounds;
  }

  /** Measures days of so many funds and rows, and tells the figures. */
  public void measure(int funds, int rowsPerFund)
      throws InterruptedException, SQLException, IOException {
    List<ConsolidatorRate.Round> measured = new ArrayList<>();
    List<Double> loads = new ArrayList<>();
    LoadLimit limit = new LoadLimit(bed);
    LocalDate first = LocalDate.now().plusDays(ConsolidatorRate.WARM_UPS - 1);
    try (Database database = bed.database();
        PublishEvents publish = new PublishEvents(bed.addresses())) {
      ConsolidatorRate rate = new ConsolidatorRate(bed, publish, database);
      for (int n = 1 - ConsolidatorRate.WARM_UPS; n <= rounds; n++) {
        StressDay day = new StressDay(funds, rowsPerFund, first.plusDays(n));
        ConsolidatorRate.Round round = rate.measure(day);
        double load = limit.measure(day, CONNECTIONS);
        tell(n, round, load);
        if (n > 0) {
          measured.add(round);
          loads.add(load);
        }
      }
    }
    conclude(measured, loads);
  }

  private void tell(int n, ConsolidatorRate.Round round, double load) {
    bed.console()
        .step(
            "%s: consolidator %,.0f rows/s, LOAD DATA %,.0f rows/s, ratio %.2f"
                .formatted(
                    n <= 0 ? "warm-up" : "round " + n,
                    round.rowsPerSecond(),
                    load,
                    round.rowsPerSecond() / load));
  }

  private void conclude(List<ConsolidatorRate.Round> measured, List<Double> loads) {
    double consolidator = median(measured, ConsolidatorRate.Round::rowsPerSecond);
    double load = Median.of(loads);
    Map<String, Double> micros = new LinkedHashMap<>();
    measured
        .get(0)
        .microsPerRow()
        .keySet()
        .forEach(
            process ->
                micros.put(process, median(measured, round -> round.microsPerRow().get(process))));
    bed.results().put("consolidatorRowsPerSecond", Math.round(consolidator));
    bed.results()
        .put(
            "consolidatorFundsPerSecond",
            Math.round(median(measured, ConsolidatorRate.Round::fundsPerSecond)));
    bed.results().put("loadDataRowsPerSecond", Math.round(load));
    bed.results().put("ratioToLoadData", consolidator / load);
    bed.results().put("microsPerRow", micros);
    double forget = median(measured, ConsolidatorRate.Round::secondsToForget);
    bed.results().put("secondsToForgetTheDayBefore", forget);
    TextTable table =
        new TextTable()
            .heading("Rows a second, median of " + rounds)
            .row("consolidator", Math.round(consolidator))
            .row("LOAD DATA, 2 connections, empty table", Math.round(load))
            .row("ratio", "%.2f".formatted(consolidator / load))
            .row("afterwards, seconds to delete the day before", "%.1f".formatted(forget))
            .heading("Processor time, µs a row");
    micros.forEach((process, micro) -> table.row(process, "%.2f".formatted(micro)));
    table.lines().forEach(bed.console()::line);
  }

  private static double median(
      List<ConsolidatorRate.Round> rounds, Function<ConsolidatorRate.Round, Double> figure) {
    return Median.of(rounds.stream().map(figure).toList());
  }
}
