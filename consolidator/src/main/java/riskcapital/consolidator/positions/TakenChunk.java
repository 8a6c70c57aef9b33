package riskcapital.consolidator.positions;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.bulkload.EncodedRows;
import riskcapital.events.PositionsSnapshot;

/**
 * A chunk as it is taken in: its rows are summed and encoded at once and let go. A batch lives
 * until it is committed, and decoded rows would be most of the heap meanwhile.
 */
final class TakenChunk implements Chunk {
  private final PositionsSnapshot header;
  private final @Nullable RuntimeException failure;
  private final @Nullable RowTotals totals;
  private final @Nullable EncodedRows rows;

  private TakenChunk(
      PositionsSnapshot header,
      @Nullable RuntimeException failure,
      @Nullable RowTotals totals,
      @Nullable EncodedRows rows) {
    this.header = header;
    this.failure = failure;
    this.totals = totals;
    this.rows = rows;
  }

  /**
   * Takes a chunk over: its rows are no longer in the event. Whatever is wrong with them matters
   * only if the portfolio is awaited, so that is thrown when they are asked for.
   */
  static TakenChunk of(PositionsSnapshot event) {
    try {
      RowTotals totals = RowTotals.of(event);
      EncodedRows rows = PositionRow.encoded(event);
      return new TakenChunk(Chunk.withoutRows(event), null, totals, rows);
    } catch (RuntimeException failure) {
      return new TakenChunk(Chunk.withoutRows(event), failure, null, null);
    }
  }

  @Override
  public PositionsSnapshot header() {
    return header;
  }

  @Override
  public RowTotals totals() {
    return sound(totals);
  }

  @Override
  public List<String> keys() {
    return totals().keys();
  }

  @Override
  public EncodedRows rows() {
    return sound(rows);
  }

  private <T> T sound(@Nullable T of) {
    if (failure != null) {
      throw failure;
    }
    return requireNonNull(of);
  }
}
