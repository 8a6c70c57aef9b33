package riskcapital.consolidator.positions;

import java.util.Collection;

/** Replaces the rows of funds' newest portfolios, in the caller's transaction. */
interface PortfolioWriter {
  /**
   * Replaces every row of the portfolios' funds by the portfolios' rows; a fund occurs once.
   * Returns the number of rows written.
   */
  int replace(Collection<Portfolio> portfolios);
}
