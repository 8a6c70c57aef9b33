package riskcapital.bench.loops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import riskcapital.run.terminal.RunException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outcome that JMH writes. */
final class ReadScores {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String UNIT = "ns/op";

  private ReadScores() {}

  /**
   * Nanoseconds by the method that was measured, in the file's order; none when JMH failed, which
   * leaves the file empty.
   *
   * @throws RunException when a score is in another unit, or two methods have the same name
   */
  static Map<String, Double> in(Path file) {
    Map<String, Double> scores = new LinkedHashMap<>();
    if (Files.exists(file)) {
      JSON.readTree(file).forEach(benchmark -> put(scores, benchmark));
    }
    return scores;
  }

  private static void put(Map<String, Double> scores, JsonNode benchmark) {
    String name = benchmark.required("benchmark").stringValue();
    JsonNode metric = benchmark.required("primaryMetric");
    String unit = metric.required("scoreUnit").stringValue();
    if (!unit.equals(UNIT)) {
      throw new RunException("JMH tells " + name + " in " + unit + ", not in " + UNIT);
    }
    String method = name.substring(name.lastIndexOf('.') + 1);
    if (scores.put(method, metric.required("score").doubleValue()) != null) {
      throw new RunException("JMH tells two scores of " + method);
    }
  }
}
