package riskcapital.consolidator.policychanges;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How often margin of a class is due from funds of an investor type.
 *
 * @param intervalDays calendar days between submissions
 */
record SubmissionInterval(
    @NotNull ExposureClass exposureClass,
    @NotNull InvestorType investorType,
    @NotNull @Min(1) @Max(3650) Integer intervalDays)
    implements PolicyRow {
  @Override
  public String key() {
    return exposureClass + "|" + investorType;
  }

  /** Classes whose margin managers submit. */
  enum ExposureClass {
    OTC,
    OFFSHORE
  }

  /** Whom a fund is for. */
  enum InvestorType {
    RETAIL,
    QUALIFIED,
    PROFESSIONAL
  }
}
