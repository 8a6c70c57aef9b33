package riskcapital.ingest.positions;

import java.time.Instant;
import java.time.LocalDate;
import riskcapital.ingest.item.SourceKey;

/** A standardised portfolio without its rows. */
record PortfolioHeader(
    long fundId, LocalDate portfolioDate, int revision, Instant updatedAt, String baseCurrency) {

  String naturalKey() {
    return SourceKey.dated(fundId, portfolioDate, revision);
  }
}
