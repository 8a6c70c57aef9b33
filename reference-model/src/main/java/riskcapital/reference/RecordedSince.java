package riskcapital.reference;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** When what holds on a date was recorded (section 4). */
final class RecordedSince {
  private RecordedSince() {}

  /**
   * The updatedAt of the lowest revision from which the condition holds unbroken up to the highest.
   *
   * @param revisions of one date, ascending
   * @throws IllegalArgumentException if the condition does not hold at the highest revision
   */
  static <T> Instant of(List<T> revisions, Predicate<T> condition, Function<T, Instant> updatedAt) {
    int lowest = revisions.size();
    while (lowest > 0 && condition.test(revisions.get(lowest - 1))) {
      lowest--;
    }
    if (lowest == revisions.size()) {
      throw new IllegalArgumentException("the condition does not hold at the highest revision");
    }
    return updatedAt.apply(revisions.get(lowest));
  }
}
