package riskcapital.bench.measure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Processor time of processes, from one moment to another. */
public final class ProcessorTime {
  private final Map<String, ProcessHandle> processes;
  private final Map<String, Duration> start;

  private ProcessorTime(Map<String, ProcessHandle> processes) {
    this.processes = processes;
    this.start = now();
  }

  /** Starts to count for processes by name. */
  public static ProcessorTime of(Map<String, ProcessHandle> processes) {
    return new ProcessorTime(new LinkedHashMap<>(processes));
  }

  /** Microseconds for each of so many rows since the start, by name. */
  public Map<String, Double> microsPerRow(long rows) {
    Map<String, Double> spent = new LinkedHashMap<>();
    now()
        .forEach(
            (name, until) ->
                spent.put(
                    name,
                    until.minus(start.getOrDefault(name, Duration.ZERO)).toNanos() / 1e3 / rows));
    return spent;
  }

  private Map<String, Duration> now() {
    Map<String, Duration> now = new LinkedHashMap<>();
    processes.forEach(
        (name, process) -> now.put(name, process.info().totalCpuDuration().orElse(Duration.ZERO)));
    return now;
  }
}
