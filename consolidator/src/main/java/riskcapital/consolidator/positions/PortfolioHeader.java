package riskcapital.consolidator.positions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import riskcapital.consolidator.JsonRows;
import riskcapital.events.PositionsSnapshot;

/**
 * What {@code PORTFOLIOS} tells of a portfolio.
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

  BigDecimal netMarketValue() {
    return totals.values().stream()
        .map(TypeTotals::netMarketValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  int withoutCounterparty() {
    return totals.values().stream().mapToInt(TypeTotals::withoutCounterparty).sum();
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
