package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One fund's whole portfolio for a date.
 *
 * @param totals by asset type code; empty when the fund holds nothing
 * @param rejectedRows rows that were refused at ingestion; more than none makes it incomplete
 */
public record PortfolioFact(
    long fundId,
    LocalDate portfolioDate,
    int revision,
    Instant updatedAt,
    String contentHash,
    Map<String, PositionTotal> totals,
    int rejectedRows)
    implements Fact {
  public PortfolioFact {
    totals = Map.copyOf(totals);
  }

  @Override
  public Feed feed() {
    return Feed.POSITIONS;
  }

  @Override
  public String naturalKey() {
    return fundId + "|" + portfolioDate + "|" + revision;
  }

  boolean incomplete() {
    return rejectedRows > 0;
  }
}
