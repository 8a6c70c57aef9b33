package riskcapital.consolidator.backbone.happenings;

import java.time.Instant;
import java.util.List;
import riskcapital.consolidator.backbone.items.AumItem;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.MarginItem;
import riskcapital.consolidator.backbone.items.PortfolioChunk;

/** Something known comes again, as it was or with another updatedAt. */
final class Repeat implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (fund.everything.isEmpty()) {
      return List.of();
    }
    Item known = dice.pick(fund.everything);
    if (dice.oneIn(2)) {
      return List.of(known);
    }
    Instant at = window.told(dice);
    if (known instanceof AumItem aum) {
      return List.of(aum.told(at));
    }
    if (known instanceof MarginItem margin) {
      return List.of(margin.told(at));
    }
    if (known instanceof PortfolioChunk chunk) {
      return List.copyOf(chunk.portfolio().told(at).chunks());
    }
    return List.of(known);
  }
}
