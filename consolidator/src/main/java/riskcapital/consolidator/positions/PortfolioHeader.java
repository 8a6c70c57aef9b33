package riskcapital.consolidator.positions;

import riskcapital.events.PositionsSnapshot;

/**
 * A row of {@code PORTFOLIOS}.
 *
 * @param chunk one of the portfolio's, for what all share
 * @param types what the whole holds
 */
record PortfolioHeader(PositionsSnapshot chunk, TypeSet types) {
  long fundId() {
    return chunk.getFundId();
  }
}
