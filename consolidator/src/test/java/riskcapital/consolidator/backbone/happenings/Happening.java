package riskcapital.consolidator.backbone.happenings;

import java.util.List;
import riskcapital.consolidator.backbone.items.Item;

/** A kind of thing that happens to a fund. */
interface Happening {
  /**
   * What is published of it, in the order in which a source would tell it; nothing where it can't
   * happen to this fund.
   */
  List<Item> to(FundStory fund, Window window, Dice dice);
}
