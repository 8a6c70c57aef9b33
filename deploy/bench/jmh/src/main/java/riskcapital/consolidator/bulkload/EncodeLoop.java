package riskcapital.consolidator.bulkload;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import riskcapital.bench.stress.StressPortfolio;
import riskcapital.consolidator.positions.RowsToStore;
import riskcapital.events.PositionsSnapshot;

/** From an event to the lines that {@code LOAD DATA} reads, a portfolio at a time. */
@State(Scope.Thread)
public class EncodeLoop {
  private final PositionsSnapshot event = StressPortfolio.decodedEvent();

  @Benchmark
  @OperationsPerInvocation(StressPortfolio.ROWS)
  public byte[] encode() throws IOException {
    return lines(RowsToStore.of(event));
  }

  private static <R> byte[] lines(RowsToStore<R> portfolio) throws IOException {
    return new RowStream<>(portfolio.rows().iterator(), portfolio.table().columns()).readAllBytes();
  }
}
