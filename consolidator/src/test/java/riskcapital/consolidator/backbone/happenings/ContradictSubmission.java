package riskcapital.consolidator.backbone.happenings;

import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.MarginItem;

/** Other content under the key of a version, now and then for another fund. */
final class ContradictSubmission implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (fund.margin.isEmpty()) {
      return List.of();
    }
    MarginItem known = dice.pick(fund.margin);
    MarginItem other =
        known
            .told(Conflict.told(known.updatedAt(), dice))
            .stating(
                known.referenceDate(), known.currency(), dice.amount(0, 40_000), known.offshore());
    long fundId = dice.oneIn(2) ? known.fundId() : Math.max(1, fund.id - dice.between(1, 3));
    MarginItem told = other.by(known.managerId(), fundId);
    fund.everything.add(told);
    return List.of(told);
  }
}
