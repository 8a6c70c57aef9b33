package riskcapital.bench.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskcapital.run.terminal.RunException;

class ReadScoresTest {
  @TempDir private Path folder;

  @Test
  void areNamedAfterTheMethod() throws IOException {
    assertThat(
            ReadScores.in(
                written(score("a.b.CheckLoop.check", 12.5), score("a.DecodeLoop.decode", 700))))
        .containsExactly(entry("check", 12.5), entry("decode", 700.0));
  }

  @Test
  void areNoneWhenJmhFailed() throws IOException {
    assertThat(ReadScores.in(folder.resolve("absent"))).isEmpty();
    assertThat(ReadScores.in(Files.createFile(folder.resolve("empty")))).isEmpty();
  }

  @Test
  void refusesAnotherUnit() throws IOException {
    Path file = written(score("a.CheckLoop.check", 1).replace("ns/op", "ops/s"));
    assertThatThrownBy(() -> ReadScores.in(file))
        .isInstanceOf(RunException.class)
        .hasMessage("JMH tells a.CheckLoop.check in ops/s, not in ns/op");
  }

  @Test
  void refusesTwoOfOneName() throws IOException {
    Path file = written(score("a.CheckLoop.check", 1), score("b.CheckLoop.check", 2));
    assertThatThrownBy(() -> ReadScores.in(file))
        .isInstanceOf(RunException.class)
        .hasMessage("JMH tells two scores of check");
  }

  private Path written(String... scores) throws IOException {
    return Files.writeString(folder.resolve("scores.json"), "[" + String.join(",", scores) + "]");
  }

  /** As JMH 1.37 writes it after one measured iteration. */
  private static String score(String benchmark, double score) {
    return """
        {
          "jmhVersion": "1.37",
          "benchmark": "%s",
          "mode": "avgt",
          "primaryMetric": {
            "score": %s,
            "scoreError": "NaN",
            "scoreConfidence": ["NaN", "NaN"],
            "scoreUnit": "ns/op"
          },
          "secondaryMetrics": {}
        }
        """
        .formatted(benchmark, score);
  }
}
