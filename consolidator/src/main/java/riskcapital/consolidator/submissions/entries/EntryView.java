package riskcapital.consolidator.submissions.entries;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;
import riskcapital.events.SubmissionMode;

/**
 * An entry.
 *
 * @param submissionId the submission that it is, or would be, a version of
 * @param version the version that it became; null until it is approved
 * @param marginLocal as entered; the sign is dropped when it is applied
 * @param eventId names the content that was applied
 */
record EntryView(
    long entryId,
    EntryState state,
    String submissionId,
    @Nullable Integer version,
    SubmissionMode mode,
    long managerId,
    long fundId,
    LocalDate referenceDate,
    Instant submittedAt,
    String currency,
    @Nullable BigDecimal marginLocal,
    @Nullable BigDecimal marginOffshore,
    @Nullable BigDecimal marginPosted,
    @Nullable String methodology,
    String attachmentSha256,
    String fileName,
    String requestedBy,
    Instant requestedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason,
    @Nullable String eventId) {

  static EntryView read(ResultSet row, int number) throws SQLException {
    return new EntryView(
        row.getLong("id"),
        EntryState.valueOf(row.getString("state")),
        row.getString("submission_id"),
        row.getObject("version", Integer.class),
        SubmissionMode.valueOf(row.getString("mode")),
        row.getLong("manager_id"),
        row.getLong("fund_id"),
        row.getObject("reference_date", LocalDate.class),
        Objects.requireNonNull(UtcTime.read(row, "submitted_at")),
        row.getString("currency"),
        row.getBigDecimal("margin_local"),
        row.getBigDecimal("margin_offshore"),
        row.getBigDecimal("margin_posted"),
        row.getString("methodology"),
        row.getString("attachment_sha256"),
        row.getString("file_name"),
        row.getString("requested_by"),
        Objects.requireNonNull(UtcTime.read(row, "requested_at")),
        row.getString("decided_by"),
        UtcTime.read(row, "decided_at"),
        row.getString("decision_reason"),
        row.getString("event_id"));
  }
}
