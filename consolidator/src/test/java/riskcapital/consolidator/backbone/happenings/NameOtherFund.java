package riskcapital.consolidator.backbone.happenings;

import java.time.Instant;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.MarginItem;
import riskcapital.reference.SubmissionMode;

/** A later version of a submission names another fund. */
final class NameOtherFund implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (fund.margin.isEmpty()) {
      return List.of();
    }
    MarginItem known = dice.pick(fund.margin);
    Instant submitted = window.instant(dice);
    long other = Math.max(1, fund.id - dice.between(1, 3));
    return fund.report(
        known
            .followedBy(
                fund.nextVersion(known.submissionId()),
                SubmissionMode.RESTATEMENT,
                submitted,
                window.told(dice))
            .by(known.managerId(), other));
  }
}
