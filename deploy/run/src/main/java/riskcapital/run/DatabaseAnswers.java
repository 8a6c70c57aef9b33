package riskcapital.run;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import riskcapital.run.services.Database;

/** The database's answers. */
final class DatabaseAnswers {
  private DatabaseAnswers() {}

  static SortedMap<Long, Answer> statuses(Database database) {
    SortedMap<Long, Answer> answers = new TreeMap<>();
    database
        .list("select * from MARGIN_STATUS", row -> Map.entry(row.getLong("fund_id"), answer(row)))
        .forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
    database
        .list(
            "select fund_id, basis, status, due_at, satisfied_at, satisfied_by"
                + " from SUBMISSION_OBLIGATIONS where status <> 'VOID'",
            row -> Map.entry(row.getLong("fund_id"), obligation(row)))
        .forEach(
            entry ->
                answers
                    .computeIfAbsent(entry.getKey(), fund -> new Answer())
                    .add("obligations", entry.getValue()));
    return answers;
  }

  /** Live exceptions as {@code type key}, but FEED_LATE, which no fact brings about. */
  static SortedSet<String> liveExceptions(Database database) {
    return new TreeSet<>(
        database.list(
            "select concat(type, ' ', exception_key) from MARGIN_EXCEPTIONS"
                + " where is_live and type <> 'FEED_LATE'",
            row -> row.getString(1)));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    Answer answer = new Answer();
    for (String column :
        new String[] {
          "exposure_label",
          "deadline_status",
          "submission_status",
          "limit_status",
          "limit_reason",
          "snapshot_submission_id"
        }) {
      answer.put(column, row.getString(column));
    }
    for (String column :
        new String[] {"is_required", "is_missing", "judgement_pending", "margin_stale"}) {
      answer.put(column, row.getBoolean(column));
    }
    for (String column : new String[] {"anchor_date", "aum_date", "portfolio_date"}) {
      answer.put(column, row.getObject(column, LocalDate.class));
    }
    for (String column : new String[] {"snapshot_version", "aum_revision", "portfolio_revision"}) {
      answer.put(column, row.getObject(column));
    }
    for (String column :
        new String[] {"effective_limit", "gross_margin", "aum_value", "fallback_utilisation"}) {
      answer.put(column, row.getBigDecimal(column));
    }
    return answer
        .put("due_at", instant(row, "due_at"))
        .put("exposure_otc", orZero(row.getBigDecimal("exposure_otc")))
        .put("exposure_offshore", orZero(row.getBigDecimal("exposure_offshore")));
  }

  private static String obligation(ResultSet row) throws SQLException {
    Instant satisfiedAt = instant(row, "satisfied_at");
    return row.getString("basis")
        + " "
        + row.getString("status")
        + " due "
        + instant(row, "due_at")
        + (satisfiedAt == null
            ? ""
            : " satisfied " + satisfiedAt + " by " + row.getString("satisfied_by"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime utc = row.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  private static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
