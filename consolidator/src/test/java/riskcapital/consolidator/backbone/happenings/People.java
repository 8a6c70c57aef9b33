package riskcapital.consolidator.backbone.happenings;

import java.util.List;
import riskcapital.consolidator.backbone.items.MarginItem;
import riskcapital.consolidator.backbone.people.Act;
import riskcapital.consolidator.backbone.steps.Decide;
import riskcapital.consolidator.backbone.steps.Step;

/**
 * What people do in every second history. They throw dice of their own, so that what happens to the
 * funds is the same with them and without.
 */
final class People {
  private final Dice dice;
  private final boolean atWork;

  People(long seed) {
    this.dice = new Dice(~seed);
    this.atWork = seed % 2 == 0;
  }

  /** Some decisions at any place among the steps. */
  void into(List<Step> steps, List<FundStory> funds) {
    if (atWork) {
      for (int n = dice.between(1, 3 + funds.size() / 4); n > 0; n--) {
        steps.add(dice.between(0, steps.size()), new Decide(any(dice.pick(funds))));
      }
    }
  }

  private Act any(FundStory fund) {
    int kind = dice.between(1, 4);
    if (kind == 1) {
      return new Act.ValidateFund(fund.id);
    }
    if (kind == 2 && !fund.margin.isEmpty()) {
      MarginItem version = dice.pick(fund.margin);
      return new Act.ValidateVersion(version.submissionId(), version.version());
    }
    return new Act.OnException(fund.id, dice.pick(Act.Move.values()));
  }
}
