package riskcapital.consolidator.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import riskcapital.events.SubmissionMode;

/**
 * A version as it stands when somebody decides about it.
 *
 * @param accepted neither rejected nor pending
 * @param current the highest accepted version of its submission
 * @param validated whether a person validated it
 * @param eventId names its content
 */
record StandingVersion(
    String submissionId,
    int version,
    SubmissionMode mode,
    long fundId,
    LocalDate referenceDate,
    boolean accepted,
    boolean current,
    boolean validated,
    String eventId) {

  static StandingVersion read(ResultSet row, int number) throws SQLException {
    return new StandingVersion(
        row.getString("submission_id"),
        row.getInt("version"),
        SubmissionMode.valueOf(row.getString("mode")),
        row.getLong("fund_id"),
        row.getObject("reference_date", LocalDate.class),
        row.getString("outcome").equals("ACCEPTED"),
        row.getBoolean("is_current"),
        row.getBoolean("is_validated"),
        row.getString("event_id"));
  }
}
