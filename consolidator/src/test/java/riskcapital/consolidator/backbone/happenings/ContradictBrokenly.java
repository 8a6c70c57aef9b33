package riskcapital.consolidator.backbone.happenings;

import java.util.ArrayList;
import java.util.List;
import riskcapital.consolidator.backbone.items.BrokenPortfolio;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.PortfolioItem;
import riskcapital.consolidator.backbone.items.Row;

/** Another portfolio under the key of one, which is not what it says: it contradicts nobody. */
final class ContradictBrokenly implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (fund.portfolios.isEmpty()) {
      return List.of();
    }
    PortfolioItem known = dice.pick(fund.portfolios);
    List<Row> rows = new ArrayList<>(Holdings.of(dice));
    rows.add(Holdings.offshore(dice));
    return List.of(
        new BrokenPortfolio(
            known
                .told(Conflict.told(known.updatedAt(), dice))
                .holding(List.copyOf(rows), 0, ReportPortfolio.WHOLE)
                .chunks()
                .get(0)));
  }
}
