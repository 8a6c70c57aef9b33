package riskcapital.simulator.changelog;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.item.Item;

/**
 * Items of one kind that come over a part of a day. Any of them can be had without computing those
 * before it.
 */
public interface Wave {

  /** How many places the wave has on a day of publication; 0 for a day without it. */
  int size(LocalDate day);

  /** When the place's item becomes visible, in epoch milliseconds: never falling with the index. */
  long timeAt(LocalDate day, int index);

  /** The place's item, or null for a place that stays empty. */
  @Nullable Item at(LocalDate day, int index, Instant updatedAt);
}
