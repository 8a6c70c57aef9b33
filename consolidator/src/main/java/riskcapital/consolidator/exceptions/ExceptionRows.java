package riskcapital.consolidator.exceptions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.exceptions.ClosingFacts.Obligation;
import riskcapital.events.ExceptionState;
import riskcapital.events.ExceptionType;
import riskcapital.events.Severity;

/** Rows of the statements about exceptions as values. */
public final class ExceptionRows {
  private ExceptionRows() {}

  static Condition condition(ResultSet row, int number) throws SQLException {
    return new Condition(
        ExceptionType.valueOf(row.getString("type")),
        row.getString("exception_key"),
        Severity.valueOf(row.getString("severity")),
        row.getObject("fund_id", Long.class),
        row.getObject("manager_id", Long.class),
        UtcTime.read(row, "due_at"),
        row.getString("reason"));
  }

  static ClosingFacts closingFacts(ResultSet row, int number) throws SQLException {
    return new ClosingFacts(
        exceptionCase(row, number),
        "CLOSED".equals(row.getString("fund_status")),
        row.getBoolean("is_required"),
        row.getString("limit_status"),
        row.getString("limit_reason"),
        obligation(row));
  }

  private static @Nullable Obligation obligation(ResultSet row) throws SQLException {
    String status = row.getString("obligation_status");
    return status == null
        ? null
        : new Obligation(
            status,
            Objects.requireNonNull(UtcTime.read(row, "obligation_due_at")),
            UtcTime.read(row, "satisfied_at"),
            row.getString("satisfied_by"));
  }

  /** A row of {@code MARGIN_EXCEPTIONS}, all of its columns. */
  public static ExceptionCase exceptionCase(ResultSet row, int number) throws SQLException {
    String previous = row.getString("previous_exception_id");
    return new ExceptionCase(
        UUID.fromString(row.getString("exception_id")),
        ExceptionType.valueOf(row.getString("type")),
        row.getString("exception_key"),
        row.getInt("ordinal"),
        previous == null ? null : UUID.fromString(previous),
        ExceptionState.valueOf(row.getString("state")),
        Severity.valueOf(row.getString("severity")),
        row.getObject("fund_id", Long.class),
        row.getObject("manager_id", Long.class),
        row.getInt("sequence"),
        Objects.requireNonNull(UtcTime.read(row, "opened_at")),
        Objects.requireNonNull(UtcTime.read(row, "changed_at")),
        UtcTime.read(row, "due_at"),
        lateness(row),
        row.getObject("escalation_level", Integer.class),
        row.getString("assignee"),
        waiver(row),
        row.getString("reason"));
  }

  private static @Nullable Waiver waiver(ResultSet row) throws SQLException {
    String requestedBy = row.getString("waiver_requested_by");
    return requestedBy == null
        ? null
        : new Waiver(
            row.getInt("waiver_request_sequence"),
            requestedBy,
            Objects.requireNonNull(UtcTime.read(row, "waiver_expires_at")));
  }

  private static @Nullable Lateness lateness(ResultSet row) throws SQLException {
    Boolean late = row.getObject("late", Boolean.class);
    BigDecimal hours = row.getBigDecimal("lateness_business_hours");
    return late == null ? null : new Lateness(late, hours);
  }
}
