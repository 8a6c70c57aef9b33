package riskcapital.consolidator.backbone.happenings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.policy.PolicyEdit;
import riskcapital.consolidator.backbone.steps.ChangePolicy;
import riskcapital.consolidator.backbone.steps.Step;
import riskcapital.reference.AssetClass;
import riskcapital.reference.FundClass;
import riskcapital.reference.InvestorType;
import riskcapital.reference.Label;

/** Changes of policy: intervals, classes of asset types, days of the calendar, limits. */
final class Policies {
  private Policies() {}

  /** Some changes at any place among the steps. */
  static void into(List<Step> steps, Window window, Dice dice) {
    for (int n = dice.between(0, 2); n > 0; n--) {
      steps.add(dice.between(0, steps.size()), new ChangePolicy(any(window, dice)));
    }
  }

  private static PolicyEdit any(Window window, Dice dice) {
    return switch (dice.between(1, 9)) {
      case 1, 2, 3, 4 ->
          new PolicyEdit.Interval(
              dice.pick(Label.OTC, Label.OFFSHORE),
              dice.pick(InvestorType.values()),
              dice.pick(1, 2, 3, 5, 7, 10, 15, 30));
      case 5, 6, 7 ->
          new PolicyEdit.Mapping(
              Holdings.code(dice),
              dice.oneIn(5)
                  ? null
                  : dice.pick(
                      AssetClass.OTC, AssetClass.OFFSHORE, AssetClass.EXCHANGE, AssetClass.NONE));
      case 8 ->
          new PolicyEdit.Day(
              window.day(dice).plusDays(dice.between(-5, 20)),
              dice.oneIn(5) ? null : dice.oneIn(4));
      default ->
          new PolicyEdit.Share(
              dice.pick(FundClass.values()),
              validFrom(window, dice),
              new BigDecimal(dice.pick("0.00005", "0.1", "0.2", "0.7", "1")));
    };
  }

  private static LocalDate validFrom(Window window, Dice dice) {
    return window.day(dice).plusDays(dice.between(-10, 10));
  }
}
