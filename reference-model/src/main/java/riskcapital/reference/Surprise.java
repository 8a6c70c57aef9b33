package riskcapital.reference;

import java.time.Instant;
import java.util.List;

/**
 * What a change of policy or investor type does to the obligation that it meets (section 4): a
 * shorter interval gives at least one business day, and nobody who was due anyway is reprieved.
 */
final class Surprise {
  private final Era era;
  private final List<Owed> before;

  /**
   * @param era which the change began
   * @param before obligations of the era before
   */
  Surprise(Era era, List<Owed> before) {
    this.era = era;
    this.before = before;
  }

  /**
   * An obligation of the era, its due moved if the change met it.
   *
   * @param plain as if the era's policy had always been in force
   * @param due by that policy and what a change left an obligation that it inherits from
   */
  Owed of(Obligation plain, Instant due, Instant openedAt, Instant closedAt) {
    Owed owed = new Owed(plain, due, openedAt, closedAt);
    return owed.metBy(era.start()) ? owed.dueAt(moved(plain.due())) : owed;
  }

  /** One that nothing live came before, as after a mapping that exposed the fund, has its floor. */
  private Instant moved(Instant plain) {
    Instant after = latest(plain, era.due().floorAfter(era.start()));
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
