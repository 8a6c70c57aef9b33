package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.reference.FundState;

/** A fund closes, or a closed one is open again; now and then for a past date. */
final class CloseOrReopen implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    fund.state = fund.state == FundState.ACTIVE ? FundState.CLOSED : FundState.ACTIVE;
    LocalDate date = window.reported(dice);
    return fund.report(
        fund.aumOf(date, fund.nextAumRevision(date), window.told(dice), FundStory.USUAL_AUM));
  }
}
