package riskcapital.consolidator.explanation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;

/** A version of a submission used. */
public record SubmissionVersion(
    String submissionId,
    int version,
    String eventId,
    String mode,
    long managerId,
    LocalDate referenceDate,
    Instant submittedAt,
    Instant updatedAt,
    Instant recordedAt,
    String currency,
    @Nullable BigDecimal marginLocal,
    @Nullable BigDecimal marginOffshore) {

  static SubmissionVersion read(ResultSet row) throws SQLException {
    return new SubmissionVersion(
        row.getString("submission_id"),
        row.getInt("version"),
        row.getString("event_id"),
        row.getString("mode"),
        row.getLong("manager_id"),
        row.getObject("reference_date", LocalDate.class),
        Objects.requireNonNull(UtcTime.read(row, "submitted_at")),
        Objects.requireNonNull(UtcTime.read(row, "updated_at")),
        Objects.requireNonNull(UtcTime.read(row, "recorded_at")),
        row.getString("currency"),
        row.getBigDecimal("margin_local"),
        row.getBigDecimal("margin_offshore"));
  }
}
