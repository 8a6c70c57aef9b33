package riskcapital.consolidator.backbone.happenings;

import java.time.Instant;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.MarginItem;
import riskcapital.reference.SubmissionMode;

/** A submission is taken back. */
final class CancelSubmission implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (fund.margin.isEmpty()) {
      return List.of();
    }
    MarginItem known = dice.pick(fund.margin);
    Instant submitted = window.instant(dice);
    return fund.report(
        known.followedBy(
            fund.nextVersion(known.submissionId()),
            SubmissionMode.CANCELLATION,
            submitted,
            submitted));
  }
}
