package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;

/** A date's AUM is told anew; now and then the revision before comes after. */
final class RestateAum implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (fund.aum.isEmpty()) {
      return List.of();
    }
    LocalDate date = dice.pick(fund.aum).date();
    int revision = fund.nextAumRevision(date);
    List<Item> told = new ArrayList<>();
    told.addAll(
        fund.report(fund.aumOf(date, revision + 1, window.told(dice), dice.amount(1, 200_000))));
    if (dice.oneIn(2)) {
      told.addAll(
          fund.report(fund.aumOf(date, revision, window.told(dice), dice.amount(1, 200_000))));
    }
    return told;
  }
}
