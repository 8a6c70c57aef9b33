package riskcapital.consolidator.positions;

import java.time.LocalDateTime;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.bulkload.Columns;
import riskcapital.consolidator.bulkload.TableRows;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;

/**
 * A row of {@code PORTFOLIO_POSITIONS}.
 *
 * @param of the chunk that brought it
 * @param shelf of the fund
 * @param takenAt UTC
 */
record PositionRow(PositionsSnapshot of, Position position, int shelf, LocalDateTime takenAt) {
  static final TableRows<PositionRow> TABLE =
      new TableRows<>(
          SqlFile.read("positions/load-positions.sql"),
          SqlFile.read("positions/upsert-positions.sql"),
          PositionRow::give);

  StoredPositions.Key key() {
    return new StoredPositions.Key(
        of.getPortfolioDate(), shelf, of.getFundId(), position.getPositionKey());
  }

  private void give(Columns columns) {
    columns
        .add(of.getFundId())
        .add(position.getPositionKey())
        .add(of.getPortfolioDate())
        .add(of.getRevision())
        .add(position.getAssetId())
        .add(position.getIsin())
        .add(position.getAssetAlias())
        .add(position.getAssetTypeCode())
        .add(position.getAssetCategory())
        .add(position.getQuantity())
        .add(position.getPrice())
        .add(position.getNotional())
        .add(position.getMarketValue())
        .add(PositionAmounts.of(position, of.getBaseCurrency()).marketValue())
        .add(position.getCurrency())
        .add(position.getFxRate())
        .add(position.getCounterparty())
        .add(takenAt)
        .add(shelf);
  }
}
