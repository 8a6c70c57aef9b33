package riskcapital.reference;

import java.time.Instant;
import java.util.List;

/**
 * What a change of policy or investor type does to the obligation that it meets (section 4): a
 * shorter interval gives at least one business day, and nobody who was due anyway is reprieved.
 */
final class Surprise {
  private Surprise() {}

  /**
   * The obligations of an era, the one that the era's beginning met with its due moved.
   *
   * @param before those of the era before
   * @param plain those of the era as if its policy had always been in force
   */
  static List<Owed> of(Era era, List<Owed> before, List<Owed> plain) {
    Instant change = era.start();
    return plain.stream()
        .map(owed -> owed.metBy(change) ? owed.dueAt(due(owed, era, before)) : owed)
        .toList();
  }

  /** One that nothing live came before, as after a mapping that exposed the fund, has its floor. */
  private static Instant due(Owed owed, Era era, List<Owed> before) {
    Instant after = latest(owed.due(), era.due().floorAfter(era.start()));
    return before.stream()
        .filter(other -> other.metBy(era.start()))
        .map(Owed::due)
        .filter(dueBefore -> dueBefore.isBefore(after))
        .findFirst()
        .orElse(after);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
