package riskcapital.consolidator.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.explanation.PolicyAt.LimitRow;

/**
 * How the margin compares with the limit.
 *
 * @param margin null without a satisfying submission
 * @param aum null without AUM
 * @param classLimit null where no rule is in force
 * @param ownLimit the fund's own
 * @param effectiveLimit the lesser of both
 * @param comparison null where nothing was compared: {@code limitReason} says why
 */
public record Limit(
    @Nullable Margin margin,
    @Nullable NewestAum aum,
    @Nullable LimitRow classLimit,
    @Nullable BigDecimal ownLimit,
    @Nullable BigDecimal effectiveLimit,
    @Nullable Comparison comparison,
    String limitStatus,
    @Nullable String limitReason) {

  /**
   * Margin of the submission that satisfies last.
   *
   * @param version null where another content has taken its place since
   * @param stale whether the next one is missing
   */
  public record Margin(
      String submissionId,
      int submissionVersion,
      @Nullable SubmissionVersion version,
      BigDecimal grossMargin,
      String currency,
      boolean stale) {}

  /**
   * The newest AUM.
   *
   * @param businessDaysOld business days after its date, today included
   * @param staleAfter more than so many are too old
   */
  public record NewestAum(
      LocalDate date,
      int revision,
      BigDecimal value,
      String currency,
      long businessDaysOld,
      int staleAfter) {}

  /**
   * Exact decimals, never a rounded ratio.
   *
   * @param limitAmount effective limit x AUM: above it is a breach
   * @param warningAmount warning share x limit amount: from it on is a warning
   */
  public record Comparison(
      BigDecimal grossMargin,
      BigDecimal limitAmount,
      BigDecimal warningShare,
      BigDecimal warningAmount) {}
}
