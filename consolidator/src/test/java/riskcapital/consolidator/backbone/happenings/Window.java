package riskcapital.consolidator.backbone.happenings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The time between two barriers, and the instants in it at which things tend to happen. */
record Window(Instant from, Instant to) {
  static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final LocalTime CUT_OFF = LocalTime.of(18, 0);
  private static final Duration TICK = Duration.ofNanos(1_000);

  /** An instant of the window, most often at a cut-off, right after one, or at noon. */
  Instant instant(Dice dice) {
    LocalDate date = day(dice);
    Instant instant =
        switch (dice.between(1, 8)) {
          case 1, 2 -> cutOff(date);
          case 3 -> cutOff(date).plus(TICK);
          case 4 -> cutOff(date).minus(TICK);
          case 5 -> date.atStartOfDay(ZONE).toInstant();
          case 6, 7 -> date.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
          default -> from.plusNanos(1_000 * dice.below(spanMicros()));
        };
    return instant.isBefore(from) ? from : instant.isAfter(to) ? to : instant;
  }

  /** As {@link #instant}, now and then long before the window: late. */
  Instant told(Dice dice) {
    return dice.oneIn(8)
        ? instant(dice).minus(Duration.ofHours(dice.between(1, 400)))
        : instant(dice);
  }

  /** A date of the window. */
  LocalDate day(Dice dice) {
    LocalDate first = LocalDate.ofInstant(from, ZONE);
    int days = (int) (LocalDate.ofInstant(to, ZONE).toEpochDay() - first.toEpochDay());
    return first.plusDays(dice.between(0, days));
  }

  /** A date that something reports on: lately, now and then weeks ago. */
  LocalDate reported(Dice dice) {
    return day(dice).minusDays(dice.oneIn(5) ? dice.between(0, 45) : dice.between(0, 3));
  }

  static Instant cutOff(LocalDate date) {
    return date.atTime(CUT_OFF).atZone(ZONE).toInstant();
  }

  private long spanMicros() {
    return Duration.between(from, to).toNanos() / 1_000 + 1;
  }
}
