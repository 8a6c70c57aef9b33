package riskcapital.consolidator.backbone.happenings;

import java.util.List;
import riskcapital.consolidator.backbone.stage.Disturbance;
import riskcapital.consolidator.backbone.steps.Disturb;
import riskcapital.consolidator.backbone.steps.ReadAgain;
import riskcapital.consolidator.backbone.steps.Step;

/** What happens to the house while things happen to funds. */
final class Disturbances {
  private Disturbances() {}

  /** One disturbance, and its end, somewhere among the steps. */
  static void into(List<Step> steps, Dice dice) {
    Disturbance begin =
        dice.pick(
            Disturbance.STOP,
            Disturbance.CRASH,
            Disturbance.CUT_DATABASE,
            Disturbance.FREEZE_DATABASE,
            Disturbance.CUT_BROKER);
    boolean down = begin == Disturbance.STOP || begin == Disturbance.CRASH;
    int at = dice.between(0, steps.size());
    steps.add(at, new Disturb(begin));
    steps.add(
        dice.between(at + 1, steps.size()),
        new Disturb(down ? Disturbance.START : Disturbance.RESTORE));
  }

  /** The topics once more, from their beginning or from anywhere. */
  static Step replay(Dice dice) {
    return new ReadAgain(dice.oneIn(2) ? 0 : dice.between(1, 99) / 100.0);
  }
}
