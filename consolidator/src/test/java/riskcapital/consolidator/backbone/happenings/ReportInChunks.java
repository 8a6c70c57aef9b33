package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.PortfolioItem;
import riskcapital.consolidator.backbone.items.Row;

/** A portfolio in chunks, in any order, some of them twice. */
final class ReportInChunks implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    List<Row> rows = new ArrayList<>(fund.rows);
    rows.add(Holdings.otc(dice));
    rows.addAll(Holdings.of(dice));
    LocalDate date = window.reported(dice);
    List<Item> chunks =
        new ArrayList<>(
            fund.report(
                new PortfolioItem(
                    fund.id,
                    date,
                    fund.nextPortfolioRevision(date),
                    window.told(dice),
                    List.copyOf(rows),
                    dice.oneIn(5) ? 1 : 0,
                    dice.between(1, 2))));
    if (dice.oneIn(2)) {
      dice.shuffle(chunks);
    }
    if (dice.oneIn(3)) {
      chunks.add(dice.pick(chunks));
    }
    return chunks;
  }
}
