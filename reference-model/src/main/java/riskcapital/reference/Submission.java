package riskcapital.reference;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accepted versions of one submission, ascending; at least one. Its highest is the current
 * version.
 */
record Submission(List<MarginFact> accepted) {

  static Submission of(List<MarginFact> accepted) {
    return new Submission(
        accepted.stream().sorted(Comparator.comparingInt(MarginFact::version)).toList());
  }

  String id() {
    return current().submissionId();
  }

  MarginFact current() {
    return accepted.get(accepted.size() - 1);
  }

  /** Whether it was not cancelled. */
  boolean standing() {
    return !current().cancellation();
  }

  /** Standing, with every margin that the label calls for. */
  boolean satisfies(Label label) {
    return standing() && current().completeFor(label);
  }

  /** The submittedAt of its first version that is complete for the label, null without one. */
  @Nullable Instant firstCompleteAt(Label label) {
    return accepted.stream()
        .filter(version -> !version.cancellation() && version.completeFor(label))
        .map(MarginFact::submittedAt)
        .findFirst()
        .orElse(null);
  }
}
