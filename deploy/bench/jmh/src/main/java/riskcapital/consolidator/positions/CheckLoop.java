package riskcapital.consolidator.positions;

import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import riskcapital.bench.stress.StressPortfolio;

/**
 * The proof that a portfolio is whole, and its totals. It is the same portfolio each time, so the
 * hash codes of its texts are known after the first.
 */
@State(Scope.Thread)
public class CheckLoop {
  private final Portfolio portfolio =
      Portfolio.ofOne(new EventChunk(StressPortfolio.decodedEvent()));

  @Benchmark
  @OperationsPerInvocation(StressPortfolio.ROWS)
  public Map<String, ?> check() {
    return CheckedTotals.of(portfolio);
  }
}
