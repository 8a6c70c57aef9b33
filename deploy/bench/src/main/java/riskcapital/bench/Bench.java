package riskcapital.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import riskcapital.bench.measure.Machine;
import riskcapital.bench.measure.Results;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.peers.MeasurePeers;
import riskcapital.bench.rate.MeasureRates;
import riskcapital.local.LocalStack;
import riskcapital.local.StackOptions;
import riskcapital.run.services.Home;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.RunFolder;
import riskcapital.run.services.Service;
import riskcapital.run.services.Services;
import riskcapital.run.services.StartConsolidator;
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
  private final Results results = new Results();

  Bench(BenchOptions options, Home home, RunFolder folder, Console console) {
    this.options = options;
    this.home = home;
    this.folder = folder;
    this.console = console;
  }

  /** The exit code. */
  int call() throws IOException, InterruptedException, SQLException {
    Shutdown shutdown = new Shutdown(console);
    try (shutdown) {
      LocalStack stack = shutdown.closing(LocalStack.start(stackOptions()));
      Services services =
          shutdown.closing(
              new Services(
                  home, folder.logs(), folder.path().resolve("services"), new HttpJson("")));
      StartConsolidator starting = new StartConsolidator(services, stack.addresses());
      starting.setUp();
      Service consolidator = starting.start(Map.of());
      services.awaitHealthy(consolidator);
      console.step("the consolidator is up; logs are in " + folder.logs());
      describe();
      TestBed bed = new TestBed(stack, services, consolidator, folder.path(), console, results);
      new MeasureRates(bed, options.rounds).measure(options.funds, options.positionsPerFund);
      if (options.peers) {
        new MeasurePeers(bed, options.rounds).measure(options.funds, options.positionsPerFund);
      }
      if (options.out != null) {
        results.write(options.out);
      }
      shutdown.afterwards(folder::remove);
      return 0;
    } catch (RuntimeException e) {
      if (shutdown.asked()) {
        return INTERRUPTED;
      }
      console.line("Logs are in " + folder.logs());
      throw e;
    }
  }

  private StackOptions stackOptions() {
    return StackOptions.in(folder.path())
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
