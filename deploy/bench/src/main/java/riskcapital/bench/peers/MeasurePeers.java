package riskcapital.bench.peers;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import riskcapital.bench.measure.Median;
import riskcapital.bench.measure.ProcessorTime;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.stress.Published;
import riskcapital.bench.stress.StressDay;
import riskcapital.run.services.Service;
import riskcapital.run.terminal.TextTable;

/**
 * Debezium's JDBC sink, tuned, writing the same rows into the same server: days one after the
 * other, the first as warm-up, each from the moment in which its records can be read to the commit
 * of the last. The sink writes rows and nothing else: no totals, exposure, status or exceptions.
 * The consolidator is stopped before.
 */
public final class MeasurePeers {
  private final TestBed bed;
  private final int rounds;

  /**
   * @param rounds days after the warm-up
   */
  public MeasurePeers(TestBed bed, int rounds) {
    this.bed = bed;
    this.rounds = rounds;
  }

  private record Round(double rowsPerSecond, Map<String, Double> microsPerRow) {}

  /**
   * Measures days of so many funds and rows, and tells the figures. The consolidator has been
   * measured before with as many; its last day is the last here.
   */
  public void measure(int funds, int rowsPerFund)
      throws InterruptedException, SQLException, IOException {
    ConnectProgram program = ConnectProgram.provide(bed.console()::step);
    List<Round> measured = new ArrayList<>();
    try (Admin admin =
            Admin.create(Map.of("bootstrap.servers", bed.addresses().bootstrapServers()));
        PublishRows publish = new PublishRows(bed.addresses(), admin);
        PeerTable table = new PeerTable(bed)) {
      LocalDate lastDay = table.lastDayOfConsolidator();
      bed.services().stop(bed.consolidator());
      Service connect = new StartConnect(bed).start(program);
      AwaitGroup await = new AwaitGroup(admin, new SinkState(connect));
      StressDay day = new StressDay(funds, rowsPerFund, lastDay);
      for (int n = 0; n <= rounds; n++) {
        day = new StressDay(funds, rowsPerFund, lastDay.minusDays(rounds - n));
        Round round = measure(day, publish, await, connect);
        table.keepOnly(day);
        bed.console()
            .step(
                "%s: Debezium %,.0f rows/s"
                    .formatted(n == 0 ? "warm-up" : "round " + n, round.rowsPerSecond()));
        if (n > 0) {
          measured.add(round);
        }
      }
      table.requireEqualToConsolidator(day);
      bed.services().stop(connect);
    }
    conclude(measured);
  }

  private Round measure(StressDay day, PublishRows publish, AwaitGroup await, Service connect)
      throws InterruptedException {
    Published published = publish.publish(day);
    ProcessorTime time = ProcessorTime.of(processes(connect));
    long nanos = await.await(published);
    return new Round(day.size() * 1e9 / nanos, time.microsPerRow(day.size()));
  }

  private Map<String, ProcessHandle> processes(Service connect) {
    Map<String, ProcessHandle> processes = new LinkedHashMap<>(bed.processes());
    processes.remove(bed.consolidator().name());
    processes.put(connect.name(), connect.process());
    return processes;
  }

  private void conclude(List<Round> measured) {
    double consolidator = bed.results().number("consolidatorRowsPerSecond");
    double debezium = Median.of(measured.stream().map(Round::rowsPerSecond).toList());
    Map<String, Double> micros = new LinkedHashMap<>();
    for (String process : measured.get(0).microsPerRow().keySet()) {
      micros.put(
          process,
          Median.of(
              measured.stream()
                  .map(round -> round.microsPerRow().getOrDefault(process, 0.0))
                  .toList()));
    }
    bed.results().put("debeziumRowsPerSecond", Math.round(debezium));
    bed.results().put("ratioToDebezium", consolidator / debezium);
    bed.results().put("debeziumMicrosPerRow", micros);
    bed.results().put("debeziumVersions", ConnectProgram.versions());
    bed.results().put("debeziumSettings", ConnectSettings.TUNING);
    bed.results().put("debeziumConnection", ConnectSettings.URL_TUNING);
    TextTable text =
        new TextTable()
            .heading("Debezium's JDBC sink, median of " + rounds)
            .row("rows a second", Math.round(debezium))
            .row("consolidator to it", "%.2f".formatted(consolidator / debezium))
            .heading("Processor time, µs a row");
    micros.forEach((process, micro) -> text.row(process, "%.2f".formatted(micro)));
    text.lines().forEach(bed.console()::line);
  }
}
