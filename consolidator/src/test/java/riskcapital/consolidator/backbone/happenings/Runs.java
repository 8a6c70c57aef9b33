package riskcapital.consolidator.backbone.happenings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.steps.CompleteRun;
import riskcapital.consolidator.backbone.steps.Step;
import riskcapital.reference.Feed;

/**
 * Evidence: runs up to now, up to a cut-off, behind, none at all, and runs ahead of their topic.
 */
final class Runs {
  private Runs() {}

  static void into(List<Step> steps, Window window, Dice dice) {
    boolean all = dice.oneIn(2);
    for (Feed feed : Feed.values()) {
      if (!all && dice.oneIn(4)) {
        continue;
      }
      if (dice.oneIn(4)) {
        steps.add(
            dice.between(0, steps.size()),
            new CompleteRun(feed, window.instant(dice), dice.between(0, 1)));
      }
      steps.add(
          new CompleteRun(feed, all ? window.to() : asOf(window, dice), dice.oneIn(9) ? 1 : 0));
    }
  }

  private static Instant asOf(Window window, Dice dice) {
    LocalDate today = LocalDate.ofInstant(window.to(), Window.ZONE);
    return switch (dice.between(1, 4)) {
      case 1 -> window.to();
      case 2 -> Window.cutOff(today.minusDays(dice.between(1, 5)));
      case 3 -> window.to().minus(Duration.ofMinutes(dice.between(1, 30)));
      default -> window.instant(dice);
    };
  }
}
