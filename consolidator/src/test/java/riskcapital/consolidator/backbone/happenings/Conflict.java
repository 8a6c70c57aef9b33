package riskcapital.consolidator.backbone.happenings;

import java.time.Duration;
import java.time.Instant;

/** When a contradicting content is told: before the other, after it, or at the same instant. */
final class Conflict {
  private Conflict() {}

  static Instant told(Instant other, Dice dice) {
    return other.plus(Duration.ofHours(dice.between(-1, 1)));
  }
}
