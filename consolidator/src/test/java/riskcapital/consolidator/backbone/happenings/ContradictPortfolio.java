package riskcapital.consolidator.backbone.happenings;

import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.PortfolioItem;

/** Another portfolio under the key of one. */
final class ContradictPortfolio implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (fund.portfolios.isEmpty()) {
      return List.of();
    }
    PortfolioItem known = dice.pick(fund.portfolios);
    PortfolioItem other =
        known
            .told(Conflict.told(known.updatedAt(), dice))
            .holding(Holdings.of(dice), dice.oneIn(4) ? 2 : 0, dice.pick(2, ReportPortfolio.WHOLE));
    List<Item> chunks = List.copyOf(other.chunks());
    fund.everything.addAll(chunks);
    return chunks;
  }
}
