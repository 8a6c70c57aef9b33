package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.PortfolioItem;
import riskcapital.consolidator.backbone.items.Row;

/** A portfolio with a code that has no class. */
final class HoldUnmapped implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    LocalDate date = window.reported(dice);
    List<Row> rows = new ArrayList<>(fund.rows);
    rows.add(Holdings.unmapped(dice));
    return fund.report(
        new PortfolioItem(
            fund.id,
            date,
            fund.nextPortfolioRevision(date),
            window.told(dice),
            List.copyOf(rows),
            dice.oneIn(4) ? 1 : 0,
            ReportPortfolio.WHOLE));
  }
}
