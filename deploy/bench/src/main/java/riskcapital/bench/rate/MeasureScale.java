package riskcapital.bench.rate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskcapital.bench.measure.Median;
import riskcapital.bench.measure.Results;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.stress.PublishEvents;
import riskcapital.bench.stress.StressDay;
import riskcapital.run.services.Database;
import riskcapital.run.terminal.Console;
import riskcapital.run.terminal.TextTable;

/** What a row costs when there are few of them and when there are many. */
public final class MeasureScale {
  private final Console console;
  private final Results results;
  private final int rounds;
  private final Map<Long, Cost> costs = new LinkedHashMap<>();

  /**
   * @param rounds days after the warm-up, at each size
   */
  public MeasureScale(Console console, Results results, int rounds) {
    this.console = console;
    this.results = results;
    this.rounds = rounds;
  }

  private record Cost(double rowsPerSecond, double microsPerRow) {}

  /** Measures days of so many rows, on servers that hold nothing yet. */
  public void measure(TestBed bed, long rows, int rowsPerFund) throws InterruptedException {
    int funds = Math.toIntExact(Math.max(1, rows / rowsPerFund));
    List<Double> rates = new ArrayList<>();
    List<Double> micros = new ArrayList<>();
    LocalDate first = LocalDate.now().plusDays(ConsolidatorRate.WARM_UPS - 1);
    try (Database database = bed.database();
        PublishEvents publish = new PublishEvents(bed.addresses())) {
      ConsolidatorRate rate = new ConsolidatorRate(bed, publish, database);
      for (int n = 1 - ConsolidatorRate.WARM_UPS; n <= rounds; n++) {
        StressDay day = new StressDay(funds, rowsPerFund, first.plusDays(n));
        ConsolidatorRate.Round round = rate.measure(day);
        double spent = round.microsPerRow().values().stream().mapToDouble(each -> each).sum();
        console.step(
            "%,d rows, %s: %,.0f rows/s, %.1f µs of processors a row"
                .formatted(
                    day.size(), n <= 0 ? "warm-up" : "round " + n, round.rowsPerSecond(), spent));
        if (n > 0) {
          rates.add(round.rowsPerSecond());
          micros.add(spent);
        }
      }
    }
    Cost cost = new Cost(Median.of(rates), Median.of(micros));
    costs.put(rows, cost);
    results.put("scale" + rows + "RowsPerSecond", Math.round(cost.rowsPerSecond()));
    results.put("scale" + rows + "MicrosPerRow", cost.microsPerRow());
  }

  /** Tells the costs, and that of the last size beside that of the first. */
  public void conclude() {
    TextTable table = new TextTable().heading("Processor time of all, µs a row; rows a second");
    costs.forEach(
        (rows, cost) ->
            table.row(
                "%,d rows a day".formatted(rows),
                "%.2f".formatted(cost.microsPerRow()),
                Math.round(cost.rowsPerSecond())));
    List<Cost> inOrder = List.copyOf(costs.values());
    double ratio = inOrder.get(inOrder.size() - 1).microsPerRow() / inOrder.get(0).microsPerRow();
    results.put("scaleCostRatio", ratio);
    table.row("last to first", "%.2f".formatted(ratio));
    table.lines().forEach(console::line);
  }
}
