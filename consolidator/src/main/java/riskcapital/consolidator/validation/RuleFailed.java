package riskcapital.consolidator.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A difference between the log and the rules that fail.
 *
 * @param feed POSITIONS, AUM or MARGIN
 * @param itemKey natural key of the item
 * @param version version or revision
 * @param severity REJECT or WARN
 * @param field the field that failed, in the source's spelling; empty for the item
 * @param eventId the event of the item that fails
 * @param seen an entry of the same event was there before
 * @param entryId the open entry whose rule no longer fails; null for a rule that fails
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
    boolean seen,
    @Nullable Long entryId) {

  static RuleFailed read(ResultSet row, int number) throws SQLException {
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
        row.getBoolean("seen"),
        row.getObject("id", Long.class));
  }

  boolean rejects() {
    return severity.equals("REJECT");
  }
}
