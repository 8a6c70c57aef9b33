package riskcapital.consolidator.policychanges;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much of its AUM a fund of a class may use.
 *
 * @param scope the fund class
 * @param validFrom first day of validity
 * @param share fraction of the AUM, above 0 and at most 1
 */
record LimitRule(
    @NotNull Metric metric,
    @NotNull FundClass scope,
    @NotNull @DateWithinCalendar LocalDate validFrom,
    @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 8)
        BigDecimal share)
    implements PolicyRow {

  LimitRule {
    // Nothing is validated yet.
    if (share != null) {
      share = share.stripTrailingZeros();
    }
  }

  @Override
  public String key() {
    return metric + "|" + scope + "|" + validFrom;
  }

  /** What is limited. */
  enum Metric {
    GROSS_MARGIN
  }

  /** Classes of funds. */
  enum FundClass {
    FIXED_INCOME,
    EQUITY,
    FX,
    MULTI_MARKET
  }
}
