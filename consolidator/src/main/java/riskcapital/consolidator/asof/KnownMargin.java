package riskcapital.consolidator.asof;

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
 * The submission that stood.
 *
 * @param grossMargin absolute local plus absolute offshore margin
 * @param source FEED, or MAIL where two people entered it
 * @param eventId names its content
 * @param recordedAt since when it is stored
 * @param judgedAt when its outcome changed last, which may be after the instant asked for
 */
record KnownMargin(
    long fundId,
    String submissionId,
    int version,
    SubmissionMode mode,
    long managerId,
    LocalDate referenceDate,
    Instant submittedAt,
    String currency,
    @Nullable BigDecimal marginLocal,
    @Nullable BigDecimal marginOffshore,
    @Nullable BigDecimal marginPosted,
    BigDecimal grossMargin,
    @Nullable String methodology,
    String source,
    String eventId,
    Instant updatedAt,
    Instant recordedAt,
    Instant judgedAt) {

  static KnownMargin read(ResultSet row, int number) throws SQLException {
    return new KnownMargin(
        row.getLong("fund_id"),
        row.getString("submission_id"),
        row.getInt("version"),
        SubmissionMode.valueOf(row.getString("mode")),
        row.getLong("manager_id"),
        row.getObject("reference_date", LocalDate.class),
        Objects.requireNonNull(UtcTime.read(row, "submitted_at")),
        row.getString("currency"),
        row.getBigDecimal("margin_local"),
        row.getBigDecimal("margin_offshore"),
        row.getBigDecimal("margin_posted"),
        row.getBigDecimal("gross_margin"),
        row.getString("methodology"),
        row.getString("source"),
        row.getString("event_id"),
        Objects.requireNonNull(UtcTime.read(row, "updated_at")),
        Objects.requireNonNull(UtcTime.read(row, "recorded_at")),
        Objects.requireNonNull(UtcTime.read(row, "judged_at")));
  }
}
