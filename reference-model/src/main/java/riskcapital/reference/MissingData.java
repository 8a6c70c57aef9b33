package riskcapital.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MISSING_AUM and MISSING_POSITIONS of an ACTIVE fund (section 6). */
final class MissingData {
  private MissingData() {}

  static List<LiveException> of(Fund fund, Moment moment) {
    List<LiveException> live = new ArrayList<>();
    AumFact newest = fund.aum().newest();
    AumFact oldest = fund.aum().oldest();
    if (newest == null || oldest == null || !newest.active()) {
      return live;
    }
    if (isBefore(newest.referenceDate(), ExpectedDate.of(Feed.AUM, moment))) {
      live.add(LiveException.of(ExceptionType.MISSING_AUM, fund.fundId()));
    }
    LocalDate told = newestComplete(fund.portfolios(), oldest.referenceDate().minusDays(1));
    if (isBefore(told, ExpectedDate.of(Feed.POSITIONS, moment))) {
      live.add(LiveException.of(ExceptionType.MISSING_POSITIONS, fund.fundId()));
    }
    return live;
  }

  /** The newest date with a complete portfolio, be it empty. */
  private static LocalDate newestComplete(PortfolioHistory portfolios, LocalDate withoutAny) {
    return portfolios.chain().stream()
        .filter(portfolio -> !portfolio.fact().incomplete())
        .map(LabelledPortfolio::date)
        .reduce((older, newer) -> newer)
        .orElse(withoutAny);
  }

  private static boolean isBefore(LocalDate date, @Nullable LocalDate expected) {
    return expected != null && date.isBefore(expected);
  }
}
