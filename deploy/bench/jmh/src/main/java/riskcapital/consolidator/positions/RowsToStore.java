package riskcapital.consolidator.positions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import riskcapital.consolidator.bulkload.EncodedRows;
import riskcapital.consolidator.bulkload.TableRows;
import riskcapital.events.PositionsSnapshot;

/**
 * A portfolio's rows as they are handed over to be stored, for a loop that knows only the table.
 */
public record RowsToStore<R>(TableRows<R> table, List<R> rows) {
  private static final LocalDateTime TAKEN_AT = LocalDateTime.of(2026, 1, 5, 12, 0, 0, 123_456_000);

  /** Rows of {@code PORTFOLIO_POSITIONS}. */
  public static RowsToStore<?> of(PositionsSnapshot portfolio) {
    EncodedRows encoded = PositionRow.encoded(portfolio);
    return new RowsToStore<>(
        PositionRow.TABLE,
        IntStream.range(0, encoded.count())
            .mapToObj(index -> new PositionRow(encoded, index, TAKEN_AT, 1))
            .toList());
  }
}
