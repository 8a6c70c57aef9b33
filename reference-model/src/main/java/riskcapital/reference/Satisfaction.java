package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is complete for a duty's label.
 *
 * @param at submittedAt of its first complete version
 * @param referenceDate of its current version
 */
record Satisfaction(Instant at, String submissionId, LocalDate referenceDate) {
  private static final Comparator<Satisfaction> ORDER =
      Comparator.comparing(Satisfaction::at)
          .thenComparing(Satisfaction::submissionId, CodePointOrder.INSTANCE);

  /** All of a fund, in the order in which they are taken. */
  static List<Satisfaction> inOrder(Submissions submissions, Label label) {
    List<Satisfaction> satisfactions = new ArrayList<>();
    for (Submission submission : submissions.all()) {
      Instant at = submission.firstCompleteAt(label);
      if (at != null && submission.satisfies(label)) {
        satisfactions.add(
            new Satisfaction(at, submission.id(), submission.current().referenceDate()));
      }
    }
    satisfactions.sort(ORDER);
    return satisfactions;
  }

  boolean within(Duty duty) {
    return !at.isBefore(duty.recordedAt()) && at.isBefore(duty.endedAt());
  }

  boolean raises(@Nullable LocalDate anchor) {
    return anchor == null || referenceDate.isAfter(anchor);
  }
}
