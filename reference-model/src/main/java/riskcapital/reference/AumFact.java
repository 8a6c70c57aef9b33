package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fund's net assets and reference data on one date.
 *
 * @param managerId the fund's manager
 * @param investorType null when the source gives none
 * @param currency ISO 4217, of {@code aum}
 * @param aum net assets; zero and negative are values
 * @param ownMarginLimit the fund's own limit as a fraction of AUM, null when it has none
 */
public record AumFact(
    long fundId,
    LocalDate referenceDate,
    int revision,
    Instant updatedAt,
    String contentHash,
    long managerId,
    @Nullable InvestorType investorType,
    FundClass fundClass,
    FundState state,
    String currency,
    BigDecimal aum,
    @Nullable BigDecimal ownMarginLimit)
    implements Fact {
  @Override
  public Feed feed() {
    return Feed.AUM;
  }

  @Override
  public String naturalKey() {
    return fundId + "|" + referenceDate + "|" + revision;
  }

  boolean active() {
    return state == FundState.ACTIVE;
  }
}
