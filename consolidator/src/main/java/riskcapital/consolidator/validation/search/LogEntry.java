package riskcapital.consolidator.validation.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;
import riskcapital.events.Feed;

/**
 * An entry of the validation log.
 *
 * @param itemKey natural key of the item, or what could be read of it
 * @param version version or revision
 * @param businessDate portfolio or reference date
 * @param severity REJECT, WARN or INFO
 * @param field the field that failed, in the source's spelling; null for the item
 * @param line row of the portfolio from 1; null for the item
 * @param origin INGESTER, CONSOLIDATOR or PERSON
 * @param clearedAt when the rule no longer failed
 */
record LogEntry(
    long id,
    Feed feed,
    String itemKey,
    @Nullable Long fundId,
    @Nullable String submissionId,
    @Nullable Integer version,
    @Nullable LocalDate businessDate,
    String code,
    String severity,
    @Nullable String field,
    @Nullable Integer line,
    String reason,
    String origin,
    String actor,
    String eventId,
    Instant recordedAt,
    @Nullable Instant clearedAt) {

  static LogEntry read(ResultSet row, int number) throws SQLException {
    String field = row.getString("field");
    int line = row.getInt("line_number");
    return new LogEntry(
        row.getLong("id"),
        Feed.valueOf(row.getString("feed")),
        row.getString("item_key"),
        row.getObject("fund_id", Long.class),
        row.getString("submission_id"),
        row.getObject("version", Integer.class),
        row.getObject("business_date", LocalDate.class),
        row.getString("code"),
        row.getString("severity"),
        field.isEmpty() ? null : field,
        line == 0 ? null : line,
        row.getString("reason"),
        row.getString("origin"),
        row.getString("actor"),
        row.getString("event_id"),
        Objects.requireNonNull(UtcTime.read(row, "recorded_at")),
        UtcTime.read(row, "cleared_at"));
  }
}
