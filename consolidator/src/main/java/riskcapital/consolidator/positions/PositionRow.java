package riskcapital.consolidator.positions;

import java.time.LocalDateTime;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.bulkload.Columns;
import riskcapital.consolidator.bulkload.EncodedRows;
import riskcapital.consolidator.bulkload.TableRows;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;

/**
 * A row of {@code PORTFOLIO_POSITIONS}.
 *
 * @param of the rows of its chunk
 * @param index which of them
 * @param takenAt UTC
 * @param shelf of the fund
 */
record PositionRow(EncodedRows of, int index, LocalDateTime takenAt, int shelf) {
  static final TableRows<PositionRow> TABLE =
      new TableRows<>(
          SqlFile.read("positions/load-positions.sql"),
          SqlFile.read("positions/upsert-positions.sql"),
          (row, columns) -> columns.addAll(row.of, row.index).add(row.takenAt).add(row.shelf));

  /** A chunk's rows, without the columns that are added when they are stored. */
  static EncodedRows encoded(PositionsSnapshot chunk) {
    return EncodedRows.of(chunk.getPositions(), (row, columns) -> give(chunk, row, columns));
  }

  private static void give(PositionsSnapshot chunk, Position position, Columns columns) {
    columns
        .add(chunk.getFundId())
        .add(position.getPositionKey())
        .add(chunk.getPortfolioDate())
        .add(chunk.getRevision())
        .add(position.getAssetId())
        .add(position.getIsin())
        .add(position.getAssetAlias())
        .add(position.getAssetTypeCode())
        .add(position.getAssetCategory())
        .add(position.getQuantity())
        .add(position.getPrice())
        .add(position.getNotional())
        .add(position.getMarketValue())
        .add(PositionAmounts.of(position, chunk.getBaseCurrency()).marketValue())
        .add(position.getCurrency())
        .add(position.getFxRate())
        .add(position.getCounterparty());
  }
}
