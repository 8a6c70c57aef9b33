package riskcapital.consolidator.backbone.happenings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import riskcapital.consolidator.backbone.items.Item;

/** Margin exactly at a share of the usual AUM, a cent above, or none. */
final class SubmitAtLimit implements Happening {
  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    BigDecimal margin =
        dice.pick(
            new BigDecimal("150.00"),
            new BigDecimal("150.01"),
            new BigDecimal("200.00"),
            new BigDecimal("200.01"),
            new BigDecimal("400.00"),
            new BigDecimal("560.00"),
            new BigDecimal("700.00"),
            new BigDecimal("700.01"),
            BigDecimal.ZERO);
    Instant submitted = window.instant(dice);
    return fund.report(
        fund.submission(
            window.day(dice),
            submitted,
            submitted,
            margin,
            dice.oneIn(2) ? BigDecimal.ZERO : null));
  }
}
