package riskcapital.consolidator.backbone.happenings;

import java.util.List;
import riskcapital.consolidator.backbone.items.AumItem;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.reference.FundState;

/** Other content under the key of an AUM item; which one stands, only time and hash tell. */
final class ContradictAum implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (fund.aum.isEmpty()) {
      return List.of();
    }
    AumItem known = dice.pick(fund.aum);
    AumItem other =
        known
            .worth(dice.amount(1, 90_000), known.currency())
            .told(Conflict.told(known.updatedAt(), dice));
    fund.everything.add(other);
    return List.of(
        dice.oneIn(4)
            ? other.of(fund.manager % 7 + 1, null, dice.pick(FundState.ACTIVE, FundState.CLOSED))
            : other);
  }
}
