package riskcapital.consolidator.backbone.happenings;

import java.time.Instant;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;

/** A manager submits, mostly everything that is asked for. */
final class Submit implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    Instant submitted = window.instant(dice);
    return fund.report(
        fund.submission(
            window.reported(dice),
            submitted,
            submitted.plusSeconds(60L * dice.between(0, 600)),
            dice.oneIn(5) ? null : dice.amount(0, 40_000),
            dice.oneIn(3) ? null : dice.amount(0, 20_000)));
  }
}
