package riskcapital.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import riskcapital.run.terminal.RunException;

/** What the person asked for; the texts are in {@code deploy/bench/usage.txt}. */
final class BenchOptions {
  private static final int HUNDRED = 100;

  @Option(names = "--funds")
  int funds = 35_000;

  @Option(names = "--positions-per-fund")
  int positionsPerFund = 60;

  @Option(names = "--rounds")
  int rounds = 3;

  @Option(names = "--binlog")
  boolean binlog;

  @Option(names = "--peers")
  boolean peers;

  @Option(names = "--no-rates")
  boolean noRates;

  @Option(names = "--scale", arity = "0..1", split = ",", fallbackValue = "200000,2000000,20000000")
  List<Long> scale = List.of();

  @Option(names = "--detect", arity = "0..1", split = ",", fallbackValue = "35000,350000")
  List<Integer> detect = List.of();

  @Option(names = "--detect-missing")
  int detectMissing = 1;

  @Option(names = "--latency", arity = "0..1", split = ",", fallbackValue = "10,100,1000")
  List<Integer> latency = List.of();

  @Option(names = "--latency-seconds")
  int latencySeconds = 30;

  @Option(names = "--little-traffic")
  boolean littleTraffic;

  @Option(names = "--end-to-end")
  boolean endToEnd;

  /** Seconds of warm-up, seconds measured; empty when not asked for. */
  @Option(names = "--jmh", arity = "0..1", split = ",", fallbackValue = "3,5")
  List<Integer> jmh = List.of();

  @Option(names = "--out")
  @Nullable Path out;

  @Option(names = "--data")
  @Nullable Path data;

  /** Checks what the parser can't. */
  void validate() {
    atLeastOne("--funds", funds);
    atLeastOne("--positions-per-fund", positionsPerFund);
    atLeastOne("--rounds", rounds);
    atLeastOne("--latency-seconds", latencySeconds);
    scale.forEach(rows -> atLeastOne("--scale", rows));
    if (noRates
        && scale.isEmpty()
        && detect.isEmpty()
        && latency.isEmpty()
        && !littleTraffic
        && jmh.isEmpty()
        && !endToEnd) {
      throw new RunException("--no-rates leaves nothing to measure; see --help");
    }
    if (noRates && peers) {
      throw new RunException("--peers needs the rates that --no-rates leaves out");
    }
    latency.forEach(rate -> atLeastOne("--latency", rate));
    detect.forEach(funds -> atLeastOne("--detect", funds));
    atLeastOne("--detect-missing", detectMissing);
    if (detectMissing > HUNDRED) {
      throw new RunException("--detect-missing must be at most 100, but is " + detectMissing);
    }
    jmh.forEach(seconds -> atLeastOne("--jmh", seconds));
    if (!jmh.isEmpty() && jmh.size() != 2) {
      throw new RunException("--jmh takes two numbers, seconds of warm-up and seconds measured");
    }
  }

  private static void atLeastOne(String option, long value) {
    if (value < 1) {
      throw new RunException(option + " must be at least 1, but is " + value);
    }
  }
}
