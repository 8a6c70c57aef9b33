package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.PortfolioItem;

/** A date's portfolio: mostly what the fund held before, else anything. */
final class ReportPortfolio implements Happening {
  static final int WHOLE = 100;

  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (dice.oneIn(3)) {
      fund.rows = Holdings.of(dice);
    }
    LocalDate date = window.reported(dice);
    return fund.report(
        new PortfolioItem(
            fund.id,
            date,
            fund.nextPortfolioRevision(date),
            window.told(dice),
            fund.rows,
            0,
            WHOLE));
  }
}
