package riskcapital.consolidator.exceptions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells a resolution from a cancellation when an exception's condition is gone.
 *
 * @param exception the live exception
 * @param fundClosed the fund is CLOSED by its newest AUM
 * @param required a submission is expected of the fund
 * @param limitStatus limit status of the fund; null without one
 * @param limitReason why it is UNKNOWN
 * @param obligation of a missing submission: its obligation; null when none is recorded
 */
record ClosingFacts(
    ExceptionCase exception,
    boolean fundClosed,
    boolean required,
    @Nullable String limitStatus,
    @Nullable String limitReason,
    @Nullable Obligation obligation) {

  /**
   * A row of {@code SUBMISSION_OBLIGATIONS}.
   *
   * @param status OPEN, SATISFIED or VOID
   * @param dueAt when it falls due
   * @param satisfiedAt when the satisfying submission was first complete
   * @param satisfiedBy that submission
   */
  record Obligation(
      String status, Instant dueAt, @Nullable Instant satisfiedAt, @Nullable String satisfiedBy) {}
}
