package riskcapital.ingest.aum;

import java.util.List;
import riskcapital.ingest.rules.Deviation;
import riskcapital.ingest.rules.WarnRule;

/** Rules of an AUM item that read nothing else. */
final class AumRules {
  private static final Deviation HUNDREDTH_OF_A_PERCENT = Deviation.by("0.0001");

  /** AUM-003: shares times NAV per share differs from AUM by 0.01 %. */
  static final WarnRule<AumItem> AUM_003_NAV_CHECK =
      new WarnRule<>(
          "AUM-003",
          "aum",
          AumRules::navDiffers,
          "shares times NAV per share differs from AUM by more than 0.01 %");

  static final List<WarnRule<AumItem>> ALL = List.of(AUM_003_NAV_CHECK);

  private AumRules() {}

  private static boolean navDiffers(AumItem item) {
    var shares = item.shares();
    var navPerShare = item.navPerShare();
    return shares != null
        && navPerShare != null
        && HUNDREDTH_OF_A_PERCENT.isBetween(shares.multiply(navPerShare), item.aum());
  }
}
