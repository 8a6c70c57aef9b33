package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.PortfolioItem;
import riskcapital.consolidator.backbone.items.Row;

/** A portfolio of which rows were rejected. */
final class LackRows implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    LocalDate date = window.reported(dice);
    List<Row> rest = fund.rows.subList(0, fund.rows.size() / 2);
    return fund.report(
        new PortfolioItem(
            fund.id,
            date,
            fund.nextPortfolioRevision(date),
            window.told(dice),
            rest,
            dice.between(1, 3),
            ReportPortfolio.WHOLE));
  }
}
