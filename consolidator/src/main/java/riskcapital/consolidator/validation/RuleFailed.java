package riskcapital.consolidator.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fails and has no open entry of the log.
 *
 * @param feed POSITIONS, AUM or MARGIN
 * @param itemKey natural key of the item
 * @param version version or revision
 * @param severity REJECT or WARN
 * @param field the field that failed, in the source's spelling; empty for the item
 * @param eventId the event of the item that fails
 * @param entryId its entry of the log, which was cleared; null if there is none
 */
record RuleFailed(
    String feed,
    String itemKey,
    long fundId,
    @Nullable String submissionId,
    int version,
    LocalDate businessDate,
    String code,
    String severity,
    String field,
    String reason,
    String eventId,
    @Nullable Long entryId) {

  static RuleFailed read(ResultSet row) throws SQLException {
    return new RuleFailed(
        row.getString("feed"),
        row.getString("item_key"),
        row.getLong("fund_id"),
        row.getString("submission_id"),
        row.getInt("version"),
        row.getObject("business_date", LocalDate.class),
        row.getString("code"),
        row.getString("severity"),
        row.getString("field"),
        row.getString("reason"),
        row.getString("event_id"),
        row.getObject("entry_id", Long.class));
  }

  /** Whether it rejects what it did not reject before. */
  boolean isNewRejection() {
    return severity.equals("REJECT") && entryId == null;
  }
}
