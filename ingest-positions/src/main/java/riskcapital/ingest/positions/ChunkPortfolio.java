package riskcapital.ingest.positions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.events.RuleFailure;
import riskcapital.ingest.item.FeedEvent;
import riskcapital.ingest.positions.PortfolioRows.Row;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.PositionsChecksum;
import riskcapital.schemas.Topic;

/**
 * Cuts a portfolio into chunks of bounded rows and bytes; an empty one has one chunk. Together they
 * let the receiver see that the portfolio is whole: count, control total, a checksum each.
 */
final class ChunkPortfolio {
  private static final int SCALE = 2;
  private final int mostRows;
  private final long mostBytes;

  ChunkPortfolio(int mostRows, long mostBytes) {
    this.mostRows = mostRows;
    this.mostBytes = mostBytes;
  }

  /** The chunks in order. */
  List<FeedEvent> chunks(PortfolioHeader header, List<Row> rows, int rejectedRows) {
    String hash = PortfolioHash.of(header, rows, rejectedRows);
    BigDecimal total = BigDecimal.ZERO.setScale(SCALE);
    for (Row row : rows) {
      total = total.add(row.position().getMarketValue());
    }
    List<List<Row>> parts = cut(rows);
    List<FeedEvent> events = new ArrayList<>(parts.size());
    for (int index = 0; index < parts.size(); index++) {
      String id = EventIds.feedEvent(Topic.POSITIONS, header.naturalKey(), index, hash).toString();
      PositionsSnapshot chunk =
          chunk(header, parts.get(index))
              .setEventId(id)
              .setContentHash(hash)
              .setChunkIndex(index)
              .setChunkCount(parts.size())
              .setPositionCount(rows.size())
              .setRejectedRows(rejectedRows)
              .setControlTotal(total)
              .build();
      events.add(new FeedEvent(id, chunk));
    }
    return events;
  }

  private List<List<Row>> cut(List<Row> rows) {
    List<List<Row>> parts = new ArrayList<>();
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < rows.size(); i++) {
      int size = RowSize.of(rows.get(i).position(), rows.get(i).warnings());
      if (i - from == mostRows || (i > from && bytes + size > mostBytes)) {
        parts.add(rows.subList(from, i));
        from = i;
        bytes = 0;
      }
      bytes += size;
    }
    parts.add(rows.subList(from, rows.size()));
    return parts;
  }

  private static PositionsSnapshot.Builder chunk(PortfolioHeader header, List<Row> part) {
    List<Position> positions = new ArrayList<>(part.size());
    List<RuleFailure> warnings = new ArrayList<>();
    for (Row row : part) {
      positions.add(row.position());
      warnings.addAll(row.warnings());
    }
    return PositionsSnapshot.newBuilder()
        .setFundId(header.fundId())
        .setPortfolioDate(header.portfolioDate())
        .setRevision(header.revision())
        .setUpdatedAt(header.updatedAt())
        .setBaseCurrency(header.baseCurrency())
        .setChecksum(PositionsChecksum.of(positions))
        .setPositions(positions)
        .setWarnings(warnings);
  }
}
