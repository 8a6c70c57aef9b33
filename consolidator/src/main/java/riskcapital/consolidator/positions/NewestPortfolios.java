package riskcapital.consolidator.positions;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.NewestPerFund;

/** The newest stored portfolio of each fund. */
final class NewestPortfolios {
  private final NewestPerFund keys = new NewestPerFund();
  private final Map<Long, Newest> byFund = new HashMap<>();

  /**
   * One.
   *
   * @param isComplete whether none of its rows was rejected
   */
  record Newest(DatedRevision key, BigInteger typeSet, boolean isComplete) {}

  void know(Newest portfolio) {
    keys.know(portfolio.key());
    byFund.put(portfolio.key().fundId(), portfolio);
  }

  NewestPerFund keys() {
    return keys;
  }

  /** Whether the fund's newest portfolio holds this set of types. */
  boolean isOfTypes(long fundId, BigInteger typeSet) {
    Newest newest = byFund.get(fundId);
    return newest != null && newest.typeSet().equals(typeSet);
  }

  /** The fund's newest portfolio, if this one is like it, else null. */
  @Nullable DatedRevision like(PortfolioHeader portfolio) {
    Newest newest = byFund.get(portfolio.fundId());
    return newest != null
            && newest.isComplete()
            && portfolio.chunk().getRejectedRows() == 0
            && newest.typeSet().equals(portfolio.types().id())
            && newest.key().date().isBefore(portfolio.chunk().getPortfolioDate())
        ? newest.key()
        : null;
  }
}
