package riskcapital.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fund's margin judged against its limit. Products are exact, no ratio is formed.
 *
 * @param reason null unless the status is UNKNOWN
 */
record Limit(LimitStatus status, @Nullable LimitReason reason) {

  static Limit of(Fund fund, Policy policy, LocalDate today) {
    boolean nothingToLimit =
        fund.label() == Label.NONE && fund.submissions().newestStanding() == null;
    if (fund.closed() || nothingToLimit) {
      return new Limit(LimitStatus.NOT_APPLICABLE, null);
    }
    AumFact aum = fund.aum().newest();
    if (aum == null) {
      return unknown(LimitReason.NO_AUM);
    }
    if (policy.calendar().moreThan(policy.staleAfter(), aum.referenceDate(), today)) {
      return unknown(LimitReason.STALE_AUM);
    }
    if (aum.aum().signum() <= 0) {
      return unknown(LimitReason.NON_POSITIVE_AUM);
    }
    BigDecimal effective = effective(aum, policy, today);
    if (effective == null) {
      return unknown(LimitReason.NO_LIMIT);
    }
    MarginFact snapshot = fund.snapshot();
    if (snapshot == null) {
      return unknown(LimitReason.NO_MARGIN);
    }
    if (!snapshot.currency().equals(aum.currency())) {
      return unknown(LimitReason.CURRENCY_MISMATCH);
    }
    BigDecimal allowed = effective.multiply(aum.aum());
    return new Limit(against(allowed, snapshot.gross(), policy.warningShare()), null);
  }

  /** The lesser of the class's limit today and the fund's own, null with neither. */
  static @Nullable BigDecimal effective(AumFact aum, Policy policy, LocalDate today) {
    BigDecimal ofClass = policy.limits().share(aum.fundClass(), today);
    BigDecimal own = aum.ownMarginLimit();
    if (ofClass == null || own == null) {
      return ofClass == null ? own : ofClass;
    }
    return ofClass.min(own);
  }

  private static LimitStatus against(
      BigDecimal allowed, BigDecimal margin, BigDecimal warningShare) {
    if (margin.compareTo(allowed) > 0) {
      return LimitStatus.BREACH;
    }
    return margin.compareTo(warningShare.multiply(allowed)) >= 0
        ? LimitStatus.WARNING
        : LimitStatus.OK;
  }

  private static Limit unknown(LimitReason reason) {
    return new Limit(LimitStatus.UNKNOWN, reason);
  }
}
