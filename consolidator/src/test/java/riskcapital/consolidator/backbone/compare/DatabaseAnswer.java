package riskcapital.consolidator.backbone.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.UtcTime;

/** The consolidator's answer, from its tables, as the same lines. */
public final class DatabaseAnswer {
  private final JdbcClient jdbc;

  public DatabaseAnswer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By fund. */
  public SortedMap<String, String> statuses() {
    SortedMap<String, String> lines = new TreeMap<>();
    each(
        "select * from MARGIN_STATUS",
        row -> lines.put(StatusLine.key(row.getLong("fund_id")), status(row)));
    return lines;
  }

  /** By fund: the newest row of the history. */
  public SortedMap<String, String> newestOfHistory() {
    SortedMap<String, String> lines = new TreeMap<>();
    each(
        "select * from (select h.*, row_number() over (partition by fund_id"
            + " order by recorded_at desc) as nth from MARGIN_STATUS_HISTORY h) newest"
            + " where nth = 1",
        row -> lines.put(StatusLine.key(row.getLong("fund_id")), status(row)));
    return lines;
  }

  private static String status(ResultSet row) throws SQLException {
    return new StatusLine()
        .add("label", row.getString("exposure_label"))
        .add("required", row.getBoolean("is_required"))
        .add("manager", row.getObject("manager_id"))
        .add("investor", row.getString("investor_type"))
        .add("class", row.getString("fund_class"))
        .add("anchor", row.getObject("anchor_date", LocalDate.class))
        .add("due", UtcTime.read(row, "due_at"))
        .add("basis", row.getString("obligation_basis"))
        .add("deadline", row.getString("deadline_status"))
        .add("submission", row.getString("submission_status"))
        .add("missing", row.getBoolean("is_missing"))
        .add("pending", row.getBoolean("judgement_pending"))
        .add("limit", row.getString("limit_status"))
        .add("reason", row.getString("limit_reason"))
        .add("stale", row.getBoolean("margin_stale"))
        .add("snapshot", row.getString("snapshot_submission_id"))
        .add("version", row.getObject("snapshot_version"))
        .add("margin", row.getBigDecimal("gross_margin"))
        .add("margin currency", row.getString("margin_currency"))
        .add("aum date", row.getObject("aum_date", LocalDate.class))
        .add("aum revision", row.getObject("aum_revision"))
        .add("aum", row.getBigDecimal("aum_value"))
        .add("aum currency", row.getString("aum_currency"))
        .add("limit share", row.getBigDecimal("effective_limit"))
        .add("fallback", row.getBigDecimal("fallback_utilisation"))
        .add("portfolio", row.getObject("portfolio_date", LocalDate.class))
        .add("portfolio revision", row.getObject("portfolio_revision"))
        .add("otc", row.getBigDecimal("exposure_otc"))
        .add("offshore", row.getBigDecimal("exposure_offshore"))
        .text();
  }

  /** By fund and class. */
  public SortedMap<String, String> exposures() {
    SortedMap<String, String> lines = new TreeMap<>();
    each(
        "select * from RISK_EXPOSURE_SNAPSHOT",
        row ->
            lines.put(
                row.getLong("fund_id") + " " + row.getString("exposure_class"),
                StatusLine.plain(row.getBigDecimal("exposure_amount"))));
    return lines;
  }

  /** By fund and basis. */
  public SortedMap<String, String> obligations() {
    SortedMap<String, String> lines = new TreeMap<>();
    each(
        "select * from SUBMISSION_OBLIGATIONS",
        row ->
            lines.put(
                row.getLong("fund_id") + " " + row.getString("basis"),
                ObligationLine.of(
                    row.getString("exposure_label"),
                    UtcTime.read(row, "due_at"),
                    row.getString("status"),
                    UtcTime.read(row, "satisfied_at"),
                    row.getString("satisfied_by"),
                    row.getObject("on_time", Boolean.class))));
    return lines;
  }

  /** By submission and version. */
  public SortedMap<String, String> outcomes() {
    SortedMap<String, String> lines = new TreeMap<>();
    each(
        "select * from MANAGER_MARGIN_HISTORY",
        row ->
            lines.put(row.getString("submission_id") + "|" + row.getInt("version"), outcome(row)));
    return lines;
  }

  private static String outcome(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return switch (outcome) {
      case "ACCEPTED" -> "ACCEPTED " + sorted(row.getString("warn_codes"));
      case "REJECTED" ->
          "REJECTED first %s %s"
              .formatted(
                  row.getString("reject_codes").split(",", 2)[0],
                  sorted(row.getString("reject_codes")));
      default -> outcome;
    };
  }

  private static Object sorted(String codes) {
    return codes.isEmpty()
        ? "[]"
        : Arrays.stream(codes.split(",", -1)).distinct().sorted().toList();
  }

  /** The fund of each live exception, by {@code TYPE key}. */
  public SortedMap<String, String> live() {
    SortedMap<String, String> lines = new TreeMap<>();
    each(
        "select type, exception_key, fund_id from MARGIN_EXCEPTIONS where is_live = true",
        row ->
            lines.put(
                row.getString(1) + " " + row.getString(2),
                Objects.requireNonNullElse(row.getString(3), ModelAnswer.NO_FUND)));
    return lines;
  }

  /** What the ingesters refused, as it is logged: {@code feed key code}. */
  public SortedMap<String, String> rejectedByIngesters() {
    SortedMap<String, String> lines = new TreeMap<>();
    each(
        "select concat(feed, ' ', item_key, ' ', code), count(*) from MARGIN_VALIDATION_LOG"
            + " where origin = 'INGESTER' and severity = 'REJECT' group by 1",
        row -> lines.put(row.getString(1), row.getString(2)));
    return lines;
  }

  private void each(String sql, RowCallbackHandler row) {
    jdbc.sql(sql).query(row);
  }
}
