package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.PortfolioItem;
import riskcapital.consolidator.backbone.items.Row;

/** A class is added to what the fund holds, or everything is sold. */
final class AddOrDropClass implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    List<Row> rows = new ArrayList<>(fund.rows);
    switch (dice.between(1, 3)) {
      case 1 -> rows.add(Holdings.otc(dice));
      case 2 -> rows.add(Holdings.offshore(dice));
      default -> rows.clear();
    }
    fund.rows = List.copyOf(rows);
    LocalDate date = window.reported(dice);
    return fund.report(
        new PortfolioItem(
            fund.id,
            date,
            fund.nextPortfolioRevision(date),
            window.told(dice),
            fund.rows,
            0,
            ReportPortfolio.WHOLE));
  }
}
