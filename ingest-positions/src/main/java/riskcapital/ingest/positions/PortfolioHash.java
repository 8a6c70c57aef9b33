package riskcapital.ingest.positions;

import java.util.List;
import riskcapital.events.Position;
import riskcapital.ingest.positions.PortfolioRows.Row;
import riskcapital.schemas.ContentHash;

/** Hash of a whole portfolio: header, rows in order, number of rejected rows; not updatedAt. */
final class PortfolioHash {
  private PortfolioHash() {}

  /** The hash in hex. */
  static String of(PortfolioHeader header, List<Row> rows, int rejectedRows) {
    ContentHash hash =
        new ContentHash()
            .add("fundId", header.fundId())
            .add("portfolioDate", header.portfolioDate())
            .add("revision", header.revision())
            .add("baseCurrency", header.baseCurrency())
            .add("rejectedRows", rejectedRows);
    for (Row row : rows) {
      add(hash, row.position());
    }
    return hash.hex();
  }

  private static void add(ContentHash hash, Position row) {
    hash.add("positionKey", row.getPositionKey())
        .add("assetId", row.getAssetId())
        .add("isin", row.getIsin())
        .add("assetAlias", row.getAssetAlias())
        .add("assetTypeCode", row.getAssetTypeCode())
        .add("assetCategory", row.getAssetCategory())
        .add("quantity", row.getQuantity())
        .add("price", row.getPrice())
        .add("notional", row.getNotional())
        .add("marketValue", row.getMarketValue())
        .add("currency", row.getCurrency())
        .add("fxRate", row.getFxRate())
        .add("counterparty", row.getCounterparty());
  }
}
