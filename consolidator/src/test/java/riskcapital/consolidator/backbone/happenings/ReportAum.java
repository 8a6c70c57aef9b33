package riskcapital.consolidator.backbone.happenings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;

/** A date's AUM. */
final class ReportAum implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    LocalDate date = window.reported(dice);
    BigDecimal value = dice.oneIn(2) ? FundStory.USUAL_AUM : dice.amount(1, 300_000);
    return fund.report(fund.aumOf(date, fund.nextAumRevision(date), window.told(dice), value));
  }
}
