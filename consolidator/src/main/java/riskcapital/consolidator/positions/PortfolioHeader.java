package riskcapital.consolidator.positions;

import java.util.List;
import java.util.Map;
import riskcapital.consolidator.JsonRows;
import riskcapital.events.PositionsSnapshot;

/**
 * A row of {@code PORTFOLIOS}.
 *
 * @param chunk one of the portfolio's, for what all share
 * @param totals of the whole, by asset type
 * @param types what the whole holds
 */
record PortfolioHeader(PositionsSnapshot chunk, Map<String, TypeTotals> totals, TypeSet types) {
  PortfolioHeader(PositionsSnapshot chunk, Map<String, TypeTotals> totals) {
    this(chunk, totals, TypeSet.of(totals.keySet()));
  }

  long fundId() {
    return chunk.getFundId();
  }

  /** {@code PORTFOLIOS.totals}. */
  String totalsAsJson() {
    return JsonRows.of(totals.entrySet(), type -> values(type.getKey(), type.getValue()));
  }

  private static List<Object> values(String code, TypeTotals sums) {
    return List.of(
        code,
        sums.grossNotional(),
        sums.grossMarketValue(),
        sums.netMarketValue(),
        sums.exposure(),
        sums.count(),
        sums.withoutCounterparty());
  }
}
