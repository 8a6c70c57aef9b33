package riskcapital.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;

/**
 * Dates from a start to an end that is no longer part of it.
 *
 * @param start {@link LocalDate#MIN} when it has always been so
 * @param end {@link LocalDate#MAX} when it has not ended
 */
record DateSpan(LocalDate start, LocalDate end) {

  /** Maximal runs of dates whose value meets the condition; the next other date ends a run. */
  static <V> List<DateSpan> runs(NavigableMap<LocalDate, V> values, Predicate<V> condition) {
    List<DateSpan> runs = new ArrayList<>();
    LocalDate start = LocalDate.MAX;
    for (Map.Entry<LocalDate, V> value : values.entrySet()) {
      boolean holds = condition.test(value.getValue());
      if (holds && start.equals(LocalDate.MAX)) {
        start = value.getKey();
      } else if (!holds && !start.equals(LocalDate.MAX)) {
        runs.add(new DateSpan(start, value.getKey()));
        start = LocalDate.MAX;
      }
    }
    if (!start.equals(LocalDate.MAX)) {
      runs.add(new DateSpan(start, LocalDate.MAX));
    }
    return runs;
  }

  boolean ended() {
    return !end.equals(LocalDate.MAX);
  }

  boolean overlaps(DateSpan other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }
}
