package riskcapital.consolidator.positions;

import java.util.List;
import java.util.function.Supplier;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.Stamp;
import riskcapital.events.PositionsSnapshot;

/**
 * A whole portfolio, read chunk by chunk: however large, only one stored chunk is in memory.
 *
 * @param header its first chunk, for what all chunks share
 * @param chunks its chunks in order; each iteration reads those that are stored again
 */
record Portfolio(PositionsSnapshot header, List<Supplier<Chunk>> chunks) {
  static Portfolio ofOne(Chunk chunk) {
    return new Portfolio(chunk.header(), List.of(() -> chunk));
  }

  DatedRevision key() {
    return key(header);
  }

  static DatedRevision key(PositionsSnapshot chunk) {
    return new DatedRevision(chunk.getFundId(), chunk.getPortfolioDate(), chunk.getRevision());
  }

  static Stamp stamp(PositionsSnapshot chunk) {
    return new Stamp(chunk.getUpdatedAt(), chunk.getContentHash());
  }
}
