package riskcapital.simulator.changelog;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.world.World;

/** Reads one wave in order, from after a position up to an instant. */
final class WaveReader {

  private final Wave wave;
  private final int ordinal;
  private final long upTo;
  private final LocalDate lastDay;
  private LocalDate day;
  private int size;
  private int index;
  private @Nullable Change head;

  WaveReader(Wave wave, int ordinal, LocalDate firstDay, Position after, Instant upTo) {
    this.wave = wave;
    this.ordinal = ordinal;
    this.upTo = upTo.toEpochMilli();
    this.lastDay = LocalDate.ofInstant(upTo, World.ZONE);
    LocalDate from =
        after.millis() == Long.MIN_VALUE
            ? firstDay
            : LocalDate.ofInstant(Instant.ofEpochMilli(after.millis()), World.ZONE);
    this.day = from.isBefore(firstDay) ? firstDay : from;
    this.size = day.isAfter(lastDay) ? 0 : wave.size(day);
    this.index = firstAfter(after);
    advance();
  }

  @Nullable Change head() {
    return head;
  }

  /** Moves the head to the next change, or to null when there is none up to the instant. */
  void advance() {
    head = null;
    while (head == null && !day.isAfter(lastDay)) {
      if (index >= size) {
        day = day.plusDays(1);
        index = 0;
        size = day.isAfter(lastDay) ? 0 : wave.size(day);
      } else if (!readPlace()) {
        return;
      }
    }
  }

  /** False when the place lies after the instant. */
  private boolean readPlace() {
    long millis = wave.timeAt(day, index);
    if (millis > upTo) {
      day = lastDay.plusDays(1);
      return false;
    }
    Item item = wave.at(day, index, Instant.ofEpochMilli(millis));
    if (item != null) {
      head = new Change(new Position(millis, ordinal, index), item);
    }
    index++;
    return true;
  }

  private int firstAfter(Position after) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Position place = new Position(wave.timeAt(day, middle), ordinal, middle);
      if (place.compareTo(after) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
