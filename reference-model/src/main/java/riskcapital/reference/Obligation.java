package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One submission that a fund owes or owed.
 *
 * @param dutyStart the date that began the duty
 * @param anchor the date from which the interval runs, null when nothing was ever submitted
 * @param label the exposure that the submission must cover
 * @param investorType that set the interval, null when unknown
 * @param interval calendar days between submissions
 * @param due at this very instant it is still in time
 * @param satisfiedAt submittedAt of the first complete version of what satisfied it, or instant of
 *     the validation; else null
 * @param satisfiedBy the submission that satisfied it, null for a validation without submission
 */
public record Obligation(
    long fundId,
    LocalDate dutyStart,
    @Nullable LocalDate anchor,
    Label label,
    @Nullable InvestorType investorType,
    int interval,
    Instant due,
    ObligationStatus status,
    @Nullable Instant satisfiedAt,
    @Nullable String satisfiedBy) {

  /** Its key within the fund: duty start and anchor, {@code -} for none. */
  public String basis() {
    return dutyStart + "|" + (anchor == null ? "-" : anchor);
  }

  /** Whether it was satisfied at or before due; null when it was not satisfied. */
  public @Nullable Boolean onTime() {
    return satisfiedAt == null ? null : !satisfiedAt.isAfter(due);
  }

  Obligation dueAt(Instant other) {
    return new Obligation(
        fundId,
        dutyStart,
        anchor,
        label,
        investorType,
        interval,
        other,
        status,
        satisfiedAt,
        satisfiedBy);
  }
}
