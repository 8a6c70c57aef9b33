package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is complete for a duty's label, or a person's validation without submission.
 *
 * @param at submittedAt of its first complete version; the instant of the validation
 * @param submissionId null for a validation
 * @param referenceDate of its current version; the date of the validation
 */
record Satisfaction(Instant at, @Nullable String submissionId, LocalDate referenceDate) {
  /** By instant; of one instant validations come first. */
  static final Comparator<Satisfaction> ORDER =
      Comparator.comparing(Satisfaction::at)
          .thenComparing(
              Satisfaction::submissionId, Comparator.nullsFirst(CodePointOrder.INSTANCE));

  boolean within(Duty duty) {
    return !at.isBefore(duty.recordedAt()) && at.isBefore(duty.endedAt());
  }

  boolean raises(@Nullable LocalDate anchor) {
    return anchor == null || referenceDate.isAfter(anchor);
  }
}
