package riskcapital.consolidator.positions;

import java.util.List;
import riskcapital.consolidator.bulkload.EncodedRows;
import riskcapital.events.PositionsSnapshot;

/** A chunk of a portfolio in memory. */
interface Chunk {
  /** What it says of itself and of its portfolio; who wants its rows asks for them. */
  PositionsSnapshot header();

  /**
   * What its rows come to.
   *
   * @throws riskcapital.consolidator.failures.PermanentFailure when they are not what it says
   */
  RowTotals totals();

  /** Position keys of its rows, in their order. */
  List<String> keys();

  /**
   * Its rows as {@link PositionRow} has them encoded.
   *
   * @throws riskcapital.consolidator.failures.PermanentFailure when one can't be
   */
  EncodedRows rows();

  /** The event, whose rows are let go. */
  static PositionsSnapshot withoutRows(PositionsSnapshot event) {
    event.setPositions(List.of());
    return event;
  }
}
