package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;

/** Another manager takes the fund over. */
final class ChangeManager implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    fund.manager = 1 + fund.manager % 7;
    LocalDate date = window.reported(dice);
    return fund.report(
        fund.aumOf(date, fund.nextAumRevision(date), window.told(dice), FundStory.USUAL_AUM));
  }
}
