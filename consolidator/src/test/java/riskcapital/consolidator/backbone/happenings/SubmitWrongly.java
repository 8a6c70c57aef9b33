package riskcapital.consolidator.backbone.happenings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.MarginItem;
import riskcapital.reference.SubmissionMode;

/** Not the fund's manager, a version that names another, nothing to restate, a failed rule. */
final class SubmitWrongly implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    Instant submitted = window.instant(dice);
    MarginItem right =
        fund.submission(
            window.reported(dice), submitted, submitted, dice.amount(0, 40_000), BigDecimal.ONE);
    return switch (dice.between(1, 4)) {
      case 1 -> fund.report(right.by(fund.manager % 7 + 1, fund.id));
      case 2 ->
          fund.report(
              right.followedBy(
                  2,
                  dice.pick(SubmissionMode.RESTATEMENT, SubmissionMode.CANCELLATION),
                  submitted,
                  submitted));
      case 3 -> {
        List<Item> both = new ArrayList<>(fund.report(right));
        MarginItem second =
            right
                .followedBy(2, SubmissionMode.RESTATEMENT, submitted, window.told(dice))
                .by(fund.manager % 7 + 1, fund.id);
        both.addAll(fund.report(second));
        yield both;
      }
      default -> fund.report(right.warned(Set.of("MRG-002", "MRG-005")));
    };
  }
}
