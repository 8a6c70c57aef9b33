package riskcapital.consolidator.exceptions.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import riskcapital.consolidator.UtcTime;
import riskcapital.events.ExceptionChange;

/** A decision that a person made in another database on the exception of the same key. */
record CarriedDecision(long id, Key key, String actor, Decision decision) {

  /** What was decided on, whatever the recurrence. */
  record Key(String type, String exceptionKey) {}

  static CarriedDecision read(ResultSet row, int number) throws SQLException {
    return new CarriedDecision(
        row.getLong("id"),
        new Key(row.getString("type"), row.getString("exception_key")),
        row.getString("actor"),
        decision(row));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    ExceptionChange change = ExceptionChange.valueOf(row.getString("change_kind"));
    return switch (change) {
      case ACKNOWLEDGED -> new Decision.Acknowledge(reason);
      case ASSIGNED -> new Decision.Assign(row.getString("assignee"), reason);
      case COMMENTED -> new Decision.Comment(row.getString("comment_text"));
      case WAIVER_REQUESTED ->
          new Decision.RequestWaiver(
              Objects.requireNonNull(UtcTime.read(row, "waiver_expires_at")), reason);
      case WAIVED -> new Decision.ApproveWaiver(reason);
      case WAIVER_DENIED -> new Decision.DenyWaiver(reason);
      case RESOLVED -> new Decision.Resolve(reason);
      default -> throw new IllegalStateException("no person decides " + change);
    };
  }
}
