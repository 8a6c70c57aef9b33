package riskcapital.consolidator.submissions.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;
import riskcapital.events.SubmissionMode;

/**
 * A version of a submission as it stands.
 *
 * @param eventId names its content, as a validation does
 * @param judgedAt when its outcome last changed
 * @param current the highest accepted version of its submission
 * @param validation by a person
 * @param source FEED, or MAIL where two people entered it
 */
record VersionView(
    int version,
    String eventId,
    SubmissionMode mode,
    long managerId,
    long fundId,
    LocalDate referenceDate,
    Instant submittedAt,
    Instant updatedAt,
    String currency,
    @Nullable BigDecimal marginLocal,
    @Nullable BigDecimal marginOffshore,
    @Nullable BigDecimal marginPosted,
    @Nullable String methodology,
    VersionOutcome outcome,
    @Nullable Instant judgedAt,
    boolean current,
    List<FailedRule> failedRules,
    @Nullable ByPerson validation,
    String source,
    Instant recordedAt) {

  /** Who validated a version. */
  record ByPerson(String actor, String reason, Instant validatedAt) {}

  static VersionView read(ResultSet row) throws SQLException {
    return new VersionView(
        row.getInt("version"),
        row.getString("event_id"),
        SubmissionMode.valueOf(row.getString("mode")),
        row.getLong("manager_id"),
        row.getLong("fund_id"),
        row.getObject("reference_date", LocalDate.class),
        Objects.requireNonNull(UtcTime.read(row, "submitted_at")),
        Objects.requireNonNull(UtcTime.read(row, "updated_at")),
        row.getString("currency"),
        row.getBigDecimal("margin_local"),
        row.getBigDecimal("margin_offshore"),
        row.getBigDecimal("margin_posted"),
        row.getString("methodology"),
        VersionOutcome.valueOf(row.getString("outcome")),
        UtcTime.read(row, "judged_at"),
        row.getBoolean("is_current"),
        FailedRule.of(row.getString("reject_codes"), row.getString("warn_codes")),
        validation(row),
        row.getString("source"),
        Objects.requireNonNull(UtcTime.read(row, "recorded_at")));
  }

  private static @Nullable ByPerson validation(ResultSet row) throws SQLException {
    Instant at = UtcTime.read(row, "validated_at");
    return at == null ? null : new ByPerson(row.getString("actor"), row.getString("reason"), at);
  }
}
