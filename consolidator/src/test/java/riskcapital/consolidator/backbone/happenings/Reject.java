package riskcapital.consolidator.backbone.happenings;

import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.RejectedItem;
import riskcapital.events.Feed;

/** An ingester refused an item. */
final class Reject implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    Feed feed = dice.pick(Feed.AUM, Feed.POSITIONS, Feed.MARGIN);
    return List.of(
        new RejectedItem(
            feed,
            fund.id,
            fund.id + "|" + window.day(dice) + "|1",
            dice.pick("COM-001", "COM-006", "COM-007"),
            window.instant(dice)));
  }
}
