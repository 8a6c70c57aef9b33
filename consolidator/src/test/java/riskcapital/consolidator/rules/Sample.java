package riskcapital.consolidator.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import riskcapital.reference.AumFact;
import riskcapital.reference.FundClass;
import riskcapital.reference.FundState;
import riskcapital.reference.InvestorType;
import riskcapital.reference.MarginFact;
import riskcapital.reference.PortfolioFact;
import riskcapital.reference.PositionTotal;
import riskcapital.reference.SubmissionMode;

/**
 * Facts of a plain fund, to vary: retail equity fund of manager 1 with 1,000.00 BRL, recorded at
 * 12:00 in São Paulo of their own date.
 */
final class Sample {
  private Sample() {}

  static AumFact aum(long fund, String date) {
    return aum(fund, date, "1000.00");
  }

  static AumFact aum(long fund, String date, String value) {
    return aum(fund, date, value, InvestorType.RETAIL, FundState.ACTIVE);
  }

  static AumFact closed(long fund, String date) {
    return aum(fund, date, "1000.00", InvestorType.RETAIL, FundState.CLOSED);
  }

  static AumFact aum(
      long fund, String date, String value, @Nullable InvestorType investor, FundState state) {
    return new AumFact(
        fund,
        LocalDate.parse(date),
        1,
        noon(date),
        hash(date + value + investor + state),
        1,
        investor,
        FundClass.EQUITY,
        state,
        "BRL",
        new BigDecimal(value),
        null);
  }

  /** A complete portfolio with 500.00 of exposure in each type. */
  static PortfolioFact portfolio(long fund, String date, String... types) {
    return portfolio(fund, date, 0, types);
  }

  static PortfolioFact portfolio(long fund, String date, int rejectedRows, String... types) {
    BigDecimal amount = new BigDecimal("500.00");
    Map<String, PositionTotal> totals = new TreeMap<>();
    for (String type : types) {
      totals.put(type, new PositionTotal(amount, amount, amount, amount, 1));
    }
    return new PortfolioFact(
        fund, LocalDate.parse(date), 1, noon(date), hash(date + totals), totals, rejectedRows);
  }

  /** An original submission, recorded when it was submitted. */
  static MarginFact margin(
      String id,
      long fund,
      String reference,
      String submitted,
      @Nullable String local,
      @Nullable String offshore) {
    return version(id, 1, SubmissionMode.ORIGINAL, fund, reference, submitted, local, offshore);
  }

  static MarginFact version(
      String id,
      int version,
      SubmissionMode mode,
      long fund,
      String reference,
      String submitted,
      @Nullable String local,
      @Nullable String offshore) {
    return new MarginFact(
        id,
        version,
        Instant.parse(submitted),
        hash(id + version + mode + reference + submitted + local + offshore),
        mode,
        1,
        fund,
        LocalDate.parse(reference),
        Instant.parse(submitted),
        "BRL",
        local == null ? null : new BigDecimal(local),
        offshore == null ? null : new BigDecimal(offshore),
        Set.of());
  }

  private static Instant noon(String date) {
    return LocalDate.parse(date).atTime(LocalTime.of(15, 0)).toInstant(ZoneOffset.UTC);
  }

  private static String hash(String content) {
    return String.format("%064x", content.hashCode());
  }
}
