package riskcapital.consolidator.backbone.happenings;

import java.time.Instant;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.MarginItem;
import riskcapital.reference.SubmissionMode;

/** The next version of a submission: completed, moved to another date, in dollars. */
final class RestateSubmission implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    if (fund.margin.isEmpty()) {
      return List.of();
    }
    MarginItem known = dice.pick(fund.margin);
    Instant submitted = window.instant(dice);
    int version = fund.nextVersion(known.submissionId()) + (dice.oneIn(6) ? 1 : 0);
    return fund.report(
        known
            .followedBy(
                version,
                dice.oneIn(6) ? SubmissionMode.ORIGINAL : SubmissionMode.RESTATEMENT,
                submitted,
                submitted.plusSeconds(60L * dice.between(0, 300)))
            .stating(
                dice.oneIn(2) ? window.reported(dice) : known.referenceDate(),
                dice.oneIn(10) ? "USD" : "BRL",
                dice.oneIn(6) ? null : dice.amount(0, 40_000),
                dice.oneIn(6) ? null : dice.amount(0, 20_000)));
  }
}
