package riskcapital.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import riskcapital.bench.detect.MeasureDetection;
import riskcapital.bench.endtoend.MeasureEndToEnd;
import riskcapital.bench.latency.MeasureLatency;
import riskcapital.bench.latency.MeasureLittleTraffic;
import riskcapital.bench.loops.MeasureLoops;
import riskcapital.bench.measure.FormerRows;
import riskcapital.bench.measure.Machine;
import riskcapital.bench.measure.Results;
import riskcapital.bench.measure.Servers;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.measure.TestBeds;
import riskcapital.bench.peers.MeasurePeers;
import riskcapital.bench.rate.MeasureRates;
import riskcapital.bench.rate.MeasureScale;
import riskcapital.local.StackOptions;
import riskcapital.run.services.Home;
import riskcapital.run.services.RunFolder;
import riskcapital.run.terminal.Console;
import riskcapital.run.terminal.Shutdown;

/** One call of the command, from nothing to the figures and back. */
final class Bench {
  private static final int INTERRUPTED = 130;

  /**
   * As a database of its own machine has them; durability is the server's default, which is full.
   */
  private static final List<String> MYSQL =
      List.of("--innodb-buffer-pool-size=4G", "--loose-innodb-redo-log-capacity=4G");

  private final BenchOptions options;
  private final Home home;
  private final RunFolder folder;
  private final Console console;
  private final Results results;

  Bench(BenchOptions options, Home home, RunFolder folder, Console console) {
    this.options = options;
    this.home = home;
    this.folder = folder;
    this.console = console;
    this.results = new Results(options.out);
  }

  /** The exit code. */
  int call() throws IOException, InterruptedException, SQLException {
    Shutdown shutdown = new Shutdown(console);
    try (shutdown) {
      describe();
      if (!options.jmh.isEmpty()) {
        new MeasureLoops(home, folder, console, results, shutdown)
            .measure(options.jmh.get(0), options.jmh.get(1));
      }
      measure(new TestBeds(home, folder, this::stackOptions, console, results, shutdown));
      shutdown.afterwards(folder::remove);
      return 0;
    } catch (RuntimeException e) {
      if (shutdown.asked()) {
        return INTERRUPTED;
      }
      console.line("Logs are in " + folder.path());
      throw e;
    }
  }

  private void measure(TestBeds beds) throws IOException, InterruptedException, SQLException {
    if (!options.noRates) {
      try (Servers servers = beds.start("rates")) {
        TestBed bed = servers.consolidating(FormerRows.SOON);
        new MeasureRates(bed, options.rounds).measure(options.funds, options.positionsPerFund);
        if (options.peers) {
          new MeasurePeers(bed, options.rounds).measure(options.funds, options.positionsPerFund);
        }
      }
    }
    if (!options.scale.isEmpty()) {
      MeasureScale scale = new MeasureScale(console, results, options.rounds);
      for (long rows : options.scale) {
        try (Servers servers = beds.start("scale-" + rows)) {
          scale.measure(servers.consolidating(FormerRows.SOON), rows, options.positionsPerFund);
        }
      }
      scale.conclude();
    }
    for (int funds : options.detect) {
      try (Servers servers = beds.start("detect-" + funds)) {
        new MeasureDetection(servers, options.detectMissing).measure(funds);
      }
    }
    if (!options.latency.isEmpty()) {
      try (Servers servers = beds.start("latency")) {
        new MeasureLatency(servers, options.latencySeconds).measure(options.latency);
      }
    }
    if (options.littleTraffic) {
      try (Servers servers = beds.start("little-traffic")) {
        new MeasureLittleTraffic(servers, options.positionsPerFund).measure();
      }
    }
    if (options.endToEnd) {
      try (Servers servers = beds.start("end-to-end")) {
        new MeasureEndToEnd(servers, options.rounds)
            .measure(options.funds, options.positionsPerFund);
      }
    }
  }

  private StackOptions stackOptions(Path data) {
    return StackOptions.in(data)
        .withBinaryLog(options.binlog)
        .withMySqlSettings(MYSQL)
        .stoppingOnExit(false)
        .tellingProgress(console::step);
  }

  private void describe() {
    results.put("machine", Machine.describe());
    results.put(
        "settings",
        Map.of(
            "funds", options.funds,
            "positionsPerFund", options.positionsPerFund,
            "rounds", options.rounds,
            "binaryLog", options.binlog,
            "mysql", MYSQL));
  }
}
