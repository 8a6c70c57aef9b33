package riskcapital.consolidator.backbone.happenings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;

/** AUM of zero or below. */
final class LoseEverything implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    LocalDate date = window.reported(dice);
    return fund.report(
        fund.aumOf(
            date,
            fund.nextAumRevision(date),
            window.told(dice),
            dice.pick(BigDecimal.ZERO, new BigDecimal("-500.00"))));
  }
}
