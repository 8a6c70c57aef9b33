package riskcapital.simulator.changelog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.world.World;

/**
 * Spreads the places of a day over a span that begins at a local time, none at the very same beat.
 */
public record Spread(LocalTime start, Duration length) {

  public static Spread of(int hour, int minute, int minutes) {
    return new Spread(LocalTime.of(hour, minute), Duration.ofMinutes(minutes));
  }

  public long timeAt(LocalDate day, int index, int size) {
    long begin = day.atTime(start).atZone(World.ZONE).toInstant().toEpochMilli();
    long from = length.toMillis() * index / size;
    long step = Math.max(1, length.toMillis() * (index + 1) / size - from);
    return begin + from + Math.floorMod(Dice.hash(day.toEpochDay(), "beat", index), step);
  }
}
