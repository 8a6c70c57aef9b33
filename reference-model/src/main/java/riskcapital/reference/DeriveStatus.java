package riskcapital.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers a fund's status. */
final class DeriveStatus {
  private static final int UTILISATION_SCALE = 8;

  private DeriveStatus() {}

  static FundStatus of(Fund fund, Moment moment) {
    Obligation open = fund.open();
    Deadline deadline = Deadline.of(open, moment.evidence(), moment.now());
    Limit limit = Limit.of(fund, moment.policy(), moment.today());
    AumFact aum = fund.aum().newest();
    MarginFact snapshot = fund.snapshot();
    LabelledPortfolio portfolio = fund.portfolios().newest();
    return new FundStatus(
        fund.fundId(),
        fund.label(),
        fund.required(),
        open == null ? null : open.anchor(),
        open == null ? null : open.due(),
        deadline.status(),
        SubmissionStatus.of(fund),
        deadline.missing(),
        deadline.judgementPending(),
        limit.status(),
        limit.reason(),
        deadline.missing(),
        aum == null ? null : Limit.effective(aum, moment.policy(), moment.today()),
        snapshot == null ? null : snapshot.gross(),
        aum == null ? null : aum.aum(),
        deadline.missing() ? fallbackUtilisation(aum, portfolio) : null,
        snapshot == null ? null : snapshot.submissionId(),
        snapshot == null ? null : snapshot.version(),
        aum == null ? null : aum.referenceDate(),
        aum == null ? null : aum.revision(),
        portfolio == null ? null : portfolio.date(),
        portfolio == null ? null : portfolio.fact().revision(),
        exposureAmounts(portfolio));
  }

  private static @Nullable BigDecimal fallbackUtilisation(
      @Nullable AumFact aum, @Nullable LabelledPortfolio portfolio) {
    if (aum == null || aum.aum().signum() <= 0 || portfolio == null) {
      return null;
    }
    return portfolio
        .exposure()
        .labelledAmount()
        .divide(aum.aum(), UTILISATION_SCALE, RoundingMode.HALF_EVEN);
  }

  private static SortedMap<AssetClass, BigDecimal> exposureAmounts(
      @Nullable LabelledPortfolio portfolio) {
    return portfolio == null
        ? Collections.unmodifiableSortedMap(new TreeMap<>())
        : Collections.unmodifiableSortedMap(portfolio.exposure().amounts());
  }
}
