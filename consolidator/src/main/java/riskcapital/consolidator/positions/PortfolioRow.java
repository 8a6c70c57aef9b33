package riskcapital.consolidator.positions;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.bulkload.Columns;
import riskcapital.consolidator.bulkload.TableRows;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/**
 * A row of {@code PORTFOLIOS}.
 *
 * @param storedAt UTC
 */
record PortfolioRow(PortfolioHeader portfolio, LocalDateTime storedAt) {
  static final TableRows<PortfolioRow> TABLE =
      new TableRows<>(
          SqlFile.read("positions/load-portfolios.sql"),
          SqlFile.read("positions/upsert-portfolios.sql"),
          PortfolioRow::give);

  private void give(Columns columns) {
    PositionsSnapshot header = portfolio.chunk();
    columns
        .add(header.getFundId())
        .add(header.getPortfolioDate())
        .add(header.getRevision())
        .add(header.getBaseCurrency())
        .add(header.getPositionCount())
        .add(header.getRejectedRows())
        .add(UtcTime.at(header.getUpdatedAt()))
        .add(header.getContentHash())
        .add(new BigDecimal(portfolio.types().id()))
        .add(portfolio.totalsAsJson())
        .add(portfolio.netMarketValue())
        .add(portfolio.withoutCounterparty())
        .add(eventId(header))
        .add(storedAt);
  }

  /** Id of the first chunk's event, whichever chunk the header is from. */
  private static String eventId(PositionsSnapshot header) {
    String naturalKey = Portfolio.key(header).naturalKey();
    return EventIds.feedEvent(Topic.POSITIONS, naturalKey, 0, header.getContentHash()).toString();
  }
}
