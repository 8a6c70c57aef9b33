package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;

/** AUM in another currency than the margin. */
final class ReportInDollars implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    LocalDate date = window.reported(dice);
    return fund.report(
        fund.aumOf(date, fund.nextAumRevision(date), window.told(dice), FundStory.USUAL_AUM)
            .worth(FundStory.USUAL_AUM, "USD"));
  }
}
