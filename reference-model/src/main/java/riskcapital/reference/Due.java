package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the next submission of a fund falls due (section 4). */
record Due(Policy policy, @Nullable InvestorType investorType) {

  /** Of an obligation as such, with or without anchor; the floor is not part of it. */
  Instant of(Duty duty, @Nullable LocalDate anchor) {
    LocalDate date =
        anchor == null
            ? duty.episodeStart().plusDays(policy.onboardingGraceDays())
            : anchor.plusDays(interval(duty.label()));
    return policy.cutOffOn(policy.calendar().roll(date));
  }

  /** Calendar days between two submissions. */
  int interval(Label label) {
    return policy.submission().interval(label, investorType);
  }

  /** The floor: the cut-off of the first business day after something was recorded. */
  Instant floorAfter(Instant recordedAt) {
    return policy.cutOffOn(policy.calendar().next(policy.dateOf(recordedAt)));
  }

  /** Never before the floor. */
  Instant floored(Duty duty, @Nullable LocalDate anchor) {
    return later(of(duty, anchor), floorAfter(duty.recordedAt()));
  }

  /** The floor of an added class reprieves nobody who was due anyway. */
  Instant afterAddedClass(Duty duty, @Nullable LocalDate anchor, Instant dueBefore) {
    Instant dueAfter = floored(duty, anchor);
    return dueBefore.isBefore(dueAfter) ? dueBefore : dueAfter;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
