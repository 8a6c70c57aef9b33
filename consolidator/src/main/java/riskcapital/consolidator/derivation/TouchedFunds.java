package riskcapital.consolidator.derivation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Funds whose facts the current transaction changed, and what is at hand of the changes. */
public final class TouchedFunds {
  private final Set<Long> all = new TreeSet<>();
  private final Set<Long> otherwise = new TreeSet<>();
  private final Map<Long, ArrivedPortfolio> arrived = new TreeMap<>();

  /** Funds of which anything may have changed. */
  public static TouchedFunds anyhow(Collection<Long> fundIds) {
    TouchedFunds funds = new TouchedFunds();
    fundIds.forEach(funds::touch);
    return funds;
  }

  /** Anything of the fund may have changed. */
  public void touch(long fundId) {
    all.add(fundId);
    otherwise.add(fundId);
  }

  /**
   * The fund has this newest portfolio. If that is like the one before, nothing else of the fund
   * changed, unless it is touched too.
   */
  public void arrived(ArrivedPortfolio portfolio) {
    long fund = portfolio.key().fundId();
    all.add(fund);
    arrived.put(fund, portfolio);
    if (portfolio.like() == null) {
      otherwise.add(fund);
    }
  }

  /** Every one, in the order of ids. */
  public Set<Long> all() {
    return all;
  }

  /** Whether more of the fund may have changed than a portfolio that is like the one before. */
  boolean isTouchedOtherwise(long fundId) {
    return otherwise.contains(fundId);
  }

  /** Newest portfolios that arrived, in the order of their funds. */
  Collection<ArrivedPortfolio> arrived() {
    return arrived.values();
  }

  /** Those of some funds, by fund. */
  Map<Long, ArrivedPortfolio> arrivedOf(Collection<Long> funds) {
    Map<Long, ArrivedPortfolio> some = new TreeMap<>(arrived);
    some.keySet().retainAll(funds);
    return some;
  }
}
