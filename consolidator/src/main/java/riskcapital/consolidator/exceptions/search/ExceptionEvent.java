package riskcapital.consolidator.exceptions.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;
import riskcapital.events.ExceptionChange;
import riskcapital.events.ExceptionState;

/**
 * A transition as it was recorded and published.
 *
 * @param before null at opening
 * @param actor system, or the person
 * @param late of a resolved missing submission
 */
public record ExceptionEvent(
    UUID eventId,
    int sequence,
    ExceptionChange change,
    @Nullable ExceptionState before,
    ExceptionState after,
    String actor,
    String reason,
    Instant occurredAt,
    @Nullable Integer escalationLevel,
    @Nullable Boolean late,
    @Nullable BigDecimal latenessBusinessHours,
    @Nullable String assignee,
    @Nullable String comment,
    @Nullable Instant waiverExpiresAt) {

  static ExceptionEvent read(ResultSet row, int number) throws SQLException {
    String before = row.getString("state_before");
    return new ExceptionEvent(
        UUID.fromString(row.getString("event_id")),
        row.getInt("sequence"),
        ExceptionChange.valueOf(row.getString("change_kind")),
        before == null ? null : ExceptionState.valueOf(before),
        ExceptionState.valueOf(row.getString("state_after")),
        row.getString("actor"),
        row.getString("reason"),
        Objects.requireNonNull(UtcTime.read(row, "occurred_at")),
        row.getObject("escalation_level", Integer.class),
        row.getObject("late", Boolean.class),
        row.getBigDecimal("lateness_business_hours"),
        row.getString("assignee"),
        row.getString("comment_text"),
        UtcTime.read(row, "waiver_expires_at"));
  }
}
