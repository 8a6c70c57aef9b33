package riskcapital.consolidator.backbone.items;

import java.util.ArrayList;
import java.util.List;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.PositionsChecksum;
import riskcapital.schemas.Topic;

/** A part of a portfolio, from 0. */
public record PortfolioChunk(PortfolioItem portfolio, int index) implements Item {
  @Override
  public Topic topic() {
    return Topic.POSITIONS;
  }

  @Override
  public String key() {
    return Long.toString(portfolio.fundId());
  }

  @Override
  public void tell(Ledger ledger) {
    ledger.add(this);
  }

  @Override
  public byte[] value(Encode encode) {
    return encode.of(topic(), event());
  }

  PositionsSnapshot event() {
    List<Position> rows = rows();
    String hash = portfolio.contentHash();
    return PositionsSnapshot.newBuilder()
        .setEventId(
            EventIds.feedEvent(Topic.POSITIONS, portfolio.naturalKey(), index, hash).toString())
        .setContentHash(hash)
        .setFundId(portfolio.fundId())
        .setPortfolioDate(portfolio.date())
        .setRevision(portfolio.revision())
        .setUpdatedAt(portfolio.updatedAt())
        .setBaseCurrency("BRL")
        .setChunkIndex(index)
        .setChunkCount(portfolio.chunkCount())
        .setPositionCount(portfolio.rows().size())
        .setRejectedRows(portfolio.rejectedRows())
        .setControlTotal(portfolio.controlTotal())
        .setChecksum(PositionsChecksum.of(rows))
        .setPositions(rows)
        .build();
  }

  private List<Position> rows() {
    int from = index * portfolio.rowsPerChunk();
    int to = Math.min(portfolio.rows().size(), from + portfolio.rowsPerChunk());
    List<Position> rows = new ArrayList<>();
    for (int line = from; line < to; line++) {
      rows.add(portfolio.rows().get(line).event(line + 1));
    }
    return rows;
  }

  @Override
  public String toString() {
    return portfolio.chunkCount() == 1
        ? portfolio.toString()
        : "chunk " + (index + 1) + " of " + portfolio.chunkCount() + " of " + portfolio;
  }
}
