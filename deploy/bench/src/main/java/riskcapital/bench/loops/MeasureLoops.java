package riskcapital.bench.loops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import riskcapital.bench.measure.Results;
import riskcapital.local.Watchdog;
import riskcapital.run.services.Home;
import riskcapital.run.services.RunFolder;
import riskcapital.run.terminal.Console;
import riskcapital.run.terminal.RunException;
import riskcapital.run.terminal.Shutdown;
import riskcapital.run.terminal.TextTable;

/** What one row costs one processor in each inner loop, without servers. */
public final class MeasureLoops {
  private final Home home;
  private final RunFolder folder;
  private final Console console;
  private final Results results;
  private final Shutdown shutdown;

  /**
   * @param shutdown ends JMH when the command is stopped
   */
  public MeasureLoops(
      Home home, RunFolder folder, Console console, Results results, Shutdown shutdown) {
    this.home = home;
    this.folder = folder;
    this.console = console;
    this.results = results;
    this.shutdown = shutdown;
  }

  /** Measures each loop for so many seconds after the warm-up, and tells the figures. */
  public void measure(int warmUpSeconds, int seconds) throws IOException {
    RunFolder own = RunFolder.at(folder.path().resolve("jmh"));
    Path scores = own.path().resolve("scores.json");
    Path log = own.logs().resolve("jmh.log");
    List<String> options = JmhProgram.options(warmUpSeconds, seconds);
    List<String> command = JmhProgram.of(home).command(options, scores);
    Files.deleteIfExists(scores);
    console.step("jmh: the loops are measured one after the other; the log is " + log);
    try (Watchdog watchdog = shutdown.closing(Watchdog.start(own.path()))) {
      watchdog.spawn(command, Map.of(), own.path(), log).onExit().join();
    }
    Map<String, Double> nanos = ReadScores.in(scores);
    if (nanos.isEmpty()) {
      throw new RunException("JMH failed; its log is " + log);
    }
    results.put("jmhNanosPerRow", nanos);
    results.put("jmhSettings", options);
    TextTable table = new TextTable().heading("Inner loops, ns a row");
    nanos.forEach((loop, figure) -> table.row(loop, "%.0f".formatted(figure)));
    table.lines().forEach(console::line);
  }
}
