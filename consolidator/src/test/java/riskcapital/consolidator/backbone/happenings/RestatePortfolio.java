package riskcapital.consolidator.backbone.happenings;

import java.util.ArrayList;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.PortfolioItem;

/** A date's portfolio is told anew; now and then the revision before comes after. */
final class RestatePortfolio implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (fund.portfolios.isEmpty()) {
      return List.of();
    }
    PortfolioItem known = dice.pick(fund.portfolios);
    int revision = fund.nextPortfolioRevision(known.date());
    List<Item> told = new ArrayList<>();
    told.addAll(
        fund.report(
            known
                .at(known.date(), revision + 1)
                .told(window.told(dice))
                .holding(Holdings.of(dice), 0, ReportPortfolio.WHOLE)));
    if (dice.oneIn(2)) {
      told.addAll(fund.report(known.at(known.date(), revision).told(window.told(dice))));
    }
    return told;
  }
}
