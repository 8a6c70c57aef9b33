package riskcapital.consolidator.positions;

import java.util.List;
import riskcapital.consolidator.bulkload.EncodedRows;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;

/** A chunk as decoded: one that was parked, while it is read. */
record EventChunk(PositionsSnapshot header) implements Chunk {
  @Override
  public RowTotals totals() {
    return RowTotals.of(header);
  }

  @Override
  public List<String> keys() {
    return header.getPositions().stream().map(Position::getPositionKey).toList();
  }

  @Override
  public EncodedRows rows() {
    return PositionRow.encoded(header);
  }
}
