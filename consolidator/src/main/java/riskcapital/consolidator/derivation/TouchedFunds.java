package riskcapital.consolidator.derivation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Funds that the current transaction is to derive, and what is at hand of the changes. */
public final class TouchedFunds {
  /** Not after the date of any AUM or portfolio. */
  private static final LocalDate ANY_DATE = LocalDate.of(1000, 1, 1);

  /** After the date of every AUM and portfolio. */
  private static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

  private final Set<Long> all = new TreeSet<>();
  private final Set<Long> otherwise = new TreeSet<>();
  private final Map<Long, ArrivedPortfolio> arrived = new TreeMap<>();
  private final Map<Long, LocalDate> from = new TreeMap<>();

  /** Funds of which anything may have changed. */
  public static TouchedFunds anyhow(Collection<Long> fundIds) {
    TouchedFunds funds = new TouchedFunds();
    fundIds.forEach(fund -> funds.touch(fund, ANY_DATE));
    return funds;
  }

  /** Funds that time or people have moved, and no AUM or portfolio. */
  public static TouchedFunds byTimeOrPeople(Collection<Long> fundIds) {
    TouchedFunds funds = new TouchedFunds();
    fundIds.forEach(fund -> funds.touch(fund, NO_DATE));
    return funds;
  }

  /** Submissions of the fund changed. */
  public void touchSubmissions(long fundId) {
    touch(fundId, NO_DATE);
  }

  /** Anything of the fund may have changed, of its AUM and portfolios those from a date on. */
  public void touch(long fundId, LocalDate date) {
    all.add(fundId);
    otherwise.add(fundId);
    keepEarliest(fundId, date);
  }

  /**
   * The fund has this newest portfolio. If that is like the one before, nothing else of the fund
   * changed, unless it is touched too.
   */
  public void arrived(ArrivedPortfolio portfolio) {
    long fund = portfolio.key().fundId();
    all.add(fund);
    arrived.put(fund, portfolio);
    keepEarliest(fund, portfolio.key().date());
    if (portfolio.like() == null) {
      otherwise.add(fund);
    }
  }

  private void keepEarliest(long fundId, LocalDate date) {
    from.merge(fundId, date, (one, other) -> one.isBefore(other) ? one : other);
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
    return DerivationScope.some(arrived, funds);
  }

  /**
   * From which date on AUM and portfolios of some funds may have changed; 1000-01-01: of any date,
   * 9999-12-31: none.
   */
  Map<Long, LocalDate> changedFrom(Collection<Long> funds) {
    return DerivationScope.some(from, funds);
  }
}
