package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One change of a row of policy: its key, what it became, and when that was recorded. */
public sealed interface PolicyChange {
  /** When the change was audited; it holds from this very instant on. */
  Instant recordedAt();

  /** Whether obligations are judged by what was recorded when, not by what is recorded today. */
  default boolean beginsAnEra() {
    return true;
  }

  /** The policy with this row changed. */
  Policy appliedTo(Policy before);

  /**
   * Of SUBMISSION_POLICY.
   *
   * @param exposure OTC or OFFSHORE
   * @param days calendar days between submissions
   */
  record Interval(Label exposure, InvestorType investorType, int days, Instant recordedAt)
      implements PolicyChange {
    @Override
    public Policy appliedTo(Policy before) {
      return before.withSubmission(before.submission().with(exposure, investorType, days));
    }
  }

  /**
   * Of ASSET_TYPE_MAPPING.
   *
   * @param assetClass null where the code's row was removed
   */
  record Mapping(String code, @Nullable AssetClass assetClass, Instant recordedAt)
      implements PolicyChange {
    @Override
    public Policy appliedTo(Policy before) {
      return before.withAssetTypes(before.assetTypes().with(code, assetClass));
    }
  }

  /**
   * Of BUSINESS_CALENDAR.
   *
   * @param businessDay null where the date's row was removed: Monday to Friday are business days
   */
  record CalendarDay(LocalDate date, @Nullable Boolean businessDay, Instant recordedAt)
      implements PolicyChange {
    @Override
    public Policy appliedTo(Policy before) {
      return before.withCalendar(before.calendar().with(date, businessDay));
    }
  }

  /**
   * Of LIMIT_RULE, of which today's counts: by valid_from, whenever it was recorded.
   *
   * @param share null where the row was removed
   */
  record LimitShare(
      FundClass fundClass, LocalDate validFrom, @Nullable BigDecimal share, Instant recordedAt)
      implements PolicyChange {
    @Override
    public boolean beginsAnEra() {
      return false;
    }

    @Override
    public Policy appliedTo(Policy before) {
      return before.withLimits(before.limits().with(fundClass, validFrom, share));
    }
  }
}
