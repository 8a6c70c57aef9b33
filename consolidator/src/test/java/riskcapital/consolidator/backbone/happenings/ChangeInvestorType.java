package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.reference.InvestorType;

/** The investor type changes, becomes known or unknown. */
final class ChangeInvestorType implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    fund.investorType = dice.oneIn(3) ? null : dice.pick(InvestorType.values());
    LocalDate date = window.reported(dice);
    return fund.report(
        fund.aumOf(date, fund.nextAumRevision(date), window.told(dice), FundStory.USUAL_AUM));
  }
}
