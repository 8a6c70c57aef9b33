package riskcapital.consolidator.history;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;

/**
 * A row of {@code MARGIN_STATUS_HISTORY}: where a fund stood and the facts used.
 *
 * @param businessDate day in the policy zone that it was recorded on
 * @param provenUntil least watermark of the three feeds, by which it was judged
 * @param positionsWatermark effective watermark of the feed when it was recorded
 * @param aumWatermark likewise
 * @param marginWatermark likewise
 */
public record RecordedStatus(
    long fundId,
    LocalDate businessDate,
    Instant recordedAt,
    @Nullable Long managerId,
    String exposureLabel,
    boolean isRequired,
    @Nullable String investorType,
    @Nullable String fundClass,
    @Nullable LocalDate anchorDate,
    @Nullable Instant dueAt,
    @Nullable String obligationBasis,
    String deadlineStatus,
    String submissionStatus,
    boolean isMissing,
    boolean judgementPending,
    String limitStatus,
    @Nullable String limitReason,
    boolean marginStale,
    @Nullable String snapshotSubmissionId,
    @Nullable Integer snapshotVersion,
    @Nullable BigDecimal grossMargin,
    @Nullable String marginCurrency,
    @Nullable LocalDate aumDate,
    @Nullable Integer aumRevision,
    @Nullable BigDecimal aumValue,
    @Nullable String aumCurrency,
    @Nullable BigDecimal effectiveLimit,
    @Nullable BigDecimal utilisation,
    @Nullable BigDecimal limitUtilisation,
    @Nullable BigDecimal fallbackUtilisation,
    @Nullable LocalDate portfolioDate,
    @Nullable Integer portfolioRevision,
    @Nullable BigDecimal exposureOtc,
    @Nullable BigDecimal exposureOffshore,
    @Nullable Instant provenUntil,
    @Nullable Instant positionsWatermark,
    @Nullable Instant aumWatermark,
    @Nullable Instant marginWatermark,
    @Nullable LocalDate episodeStart) {

  static RecordedStatus read(ResultSet row, int number) throws SQLException {
    return new RecordedStatus(
        row.getLong("fund_id"),
        row.getObject("business_date", LocalDate.class),
        Objects.requireNonNull(UtcTime.read(row, "recorded_at")),
        row.getObject("manager_id", Long.class),
        row.getString("exposure_label"),
        row.getBoolean("is_required"),
        row.getString("investor_type"),
        row.getString("fund_class"),
        row.getObject("anchor_date", LocalDate.class),
        UtcTime.read(row, "due_at"),
        row.getString("obligation_basis"),
        row.getString("deadline_status"),
        row.getString("submission_status"),
        row.getBoolean("is_missing"),
        row.getBoolean("judgement_pending"),
        row.getString("limit_status"),
        row.getString("limit_reason"),
        row.getBoolean("margin_stale"),
        row.getString("snapshot_submission_id"),
        row.getObject("snapshot_version", Integer.class),
        row.getBigDecimal("gross_margin"),
        row.getString("margin_currency"),
        row.getObject("aum_date", LocalDate.class),
        row.getObject("aum_revision", Integer.class),
        row.getBigDecimal("aum_value"),
        row.getString("aum_currency"),
        row.getBigDecimal("effective_limit"),
        row.getBigDecimal("utilisation"),
        row.getBigDecimal("limit_utilisation"),
        row.getBigDecimal("fallback_utilisation"),
        row.getObject("portfolio_date", LocalDate.class),
        row.getObject("portfolio_revision", Integer.class),
        row.getBigDecimal("exposure_otc"),
        row.getBigDecimal("exposure_offshore"),
        UtcTime.read(row, "proven_until"),
        UtcTime.read(row, "positions_watermark"),
        UtcTime.read(row, "aum_watermark"),
        UtcTime.read(row, "margin_watermark"),
        row.getObject("episode_start", LocalDate.class));
  }
}
