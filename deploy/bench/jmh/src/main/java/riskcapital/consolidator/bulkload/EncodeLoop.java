package riskcapital.consolidator.bulkload;

import java.io.InputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import riskcapital.bench.stress.StressPortfolio;
import riskcapital.consolidator.positions.RowsToStore;

/** From rows to the lines that {@code LOAD DATA} reads, a portfolio at a time. */
@State(Scope.Thread)
public class EncodeLoop {
  private final RowsToStore<?> portfolio = RowsToStore.of(StressPortfolio.decodedEvent());

  @Benchmark
  @OperationsPerInvocation(StressPortfolio.ROWS)
  public InputStream encode() {
    return lines(portfolio).stream();
  }

  private static <R> LoadLines lines(RowsToStore<R> portfolio) {
    LoadLines lines = new LoadLines();
    for (R row : portfolio.rows()) {
      portfolio.table().columns().accept(row, lines);
      lines.endLine();
    }
    return lines;
  }
}
