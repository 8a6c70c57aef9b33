package riskcapital.consolidator.backbone.happenings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** How far the clock goes: to a cut-off, to the microsecond before or after it, or anywhere. */
final class Advance {
  private Advance() {}

  /** A later instant, up to three weeks away; now and then the same. */
  static Instant from(Instant now, Dice dice) {
    if (dice.oneIn(15)) {
      return now;
    }
    LocalDate date = LocalDate.ofInstant(now, Window.ZONE).plusDays(dice.between(1, 21));
    return switch (dice.between(1, 5)) {
      case 1 -> Window.cutOff(date);
      case 2 -> Window.cutOff(date).plusNanos(1_000);
      case 3 -> Window.cutOff(date).minusNanos(1_000);
      case 4 -> date.atStartOfDay(Window.ZONE).toInstant();
      default -> Window.cutOff(date).plus(Duration.ofMinutes(dice.between(-900, 300)));
    };
  }
}
