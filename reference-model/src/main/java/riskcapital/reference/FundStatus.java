package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A fund's status with the facts used. Decimals compare by value: their scale is that of the facts
 * they come from.
 *
 * @param anchor of the open obligation; null without one or when nothing was ever submitted
 * @param due of the open obligation; null without one
 * @param limitReason null unless {@code limitStatus} is UNKNOWN
 * @param marginStale the margin is the last that satisfied, and its successor is missing
 * @param effectiveLimit fraction of AUM by the newest AUM item, whatever the limit status
 * @param margin gross margin of the snapshot, whatever the limit status
 * @param aum of the newest AUM item, whatever the limit status
 * @param fallbackUtilisation of a missing fund with positive AUM: its labelled exposure over AUM,
 *     scale 8; else null
 * @param snapshotSubmissionId the newest satisfying submission
 * @param aumDate of the newest AUM item by (date, revision)
 * @param portfolioDate of the newest portfolio by (date, revision)
 * @param exposureAmounts of the newest portfolio's own rows by class; classes without rows absent
 */
public record FundStatus(
    long fundId,
    Label label,
    boolean required,
    @Nullable LocalDate anchor,
    @Nullable Instant due,
    DeadlineStatus deadlineStatus,
    SubmissionStatus submissionStatus,
    boolean isMissing,
    boolean judgementPending,
    LimitStatus limitStatus,
    @Nullable LimitReason limitReason,
    boolean marginStale,
    @Nullable BigDecimal effectiveLimit,
    @Nullable BigDecimal margin,
    @Nullable BigDecimal aum,
    @Nullable BigDecimal fallbackUtilisation,
    @Nullable String snapshotSubmissionId,
    @Nullable Integer snapshotVersion,
    @Nullable LocalDate aumDate,
    @Nullable Integer aumRevision,
    @Nullable LocalDate portfolioDate,
    @Nullable Integer portfolioRevision,
    SortedMap<AssetClass, BigDecimal> exposureAmounts) {}
