package riskcapital.consolidator.rules;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import riskcapital.consolidator.UtcTime;
import riskcapital.reference.AssetClass;
import riskcapital.reference.DeadlineStatus;
import riskcapital.reference.FundStatus;
import riskcapital.reference.Label;
import riskcapital.reference.LimitReason;
import riskcapital.reference.LimitStatus;
import riskcapital.reference.SubmissionStatus;

/** What the consolidator derived, in the reference model's terms. */
final class DerivedFacts {
  private final JdbcTemplate jdbc;

  DerivedFacts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  SortedMap<Long, FundStatus> statuses() {
    SortedMap<Long, SortedMap<AssetClass, BigDecimal>> exposures = exposures();
    SortedMap<Long, FundStatus> statuses = new TreeMap<>();
    jdbc.query(
        "select * from MARGIN_STATUS",
        row -> {
          long fund = row.getLong("fund_id");
          statuses.put(fund, status(row, exposures.getOrDefault(fund, new TreeMap<>())));
        });
    return statuses;
  }

  /** By fund and basis, {@code due status satisfied_at satisfied_by label on_time}. */
  SortedMap<String, String> obligations() {
    SortedMap<String, String> obligations = new TreeMap<>();
    jdbc.query(
        "select * from SUBMISSION_OBLIGATIONS",
        row -> {
          obligations.put(
              row.getLong("fund_id") + " " + row.getString("basis"),
              String.join(
                  " ",
                  row.getString("exposure_label"),
                  String.valueOf(UtcTime.read(row, "due_at")),
                  row.getString("status"),
                  String.valueOf(UtcTime.read(row, "satisfied_at")),
                  String.valueOf(row.getString("satisfied_by")),
                  String.valueOf(row.getObject("on_time", Boolean.class))));
        });
    return obligations;
  }

  /** By submission and version, outcome and codes in ascending order. */
  SortedMap<String, String> outcomes() {
    SortedMap<String, String> outcomes = new TreeMap<>();
    jdbc.query(
        "select * from MANAGER_MARGIN_HISTORY",
        row -> {
          String outcome = row.getString("outcome");
          List<String> codes =
              switch (outcome) {
                case "ACCEPTED" -> codes(row.getString("warn_codes"));
                case "REJECTED" -> codes(row.getString("reject_codes"));
                default -> List.of();
              };
          outcomes.put(
              row.getString("submission_id") + "|" + row.getInt("version"),
              outcome + " " + codes.stream().sorted().toList());
        });
    return outcomes;
  }

  private static List<String> codes(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
  }

  private SortedMap<Long, SortedMap<AssetClass, BigDecimal>> exposures() {
    SortedMap<Long, SortedMap<AssetClass, BigDecimal>> exposures = new TreeMap<>();
    jdbc.query(
        "select * from RISK_EXPOSURE_SNAPSHOT",
        row -> {
          exposures
              .computeIfAbsent(row.getLong("fund_id"), fund -> new TreeMap<>())
              .put(
                  AssetClass.valueOf(row.getString("exposure_class")),
                  row.getBigDecimal("exposure_amount").stripTrailingZeros());
        });
    return exposures;
  }

  private static FundStatus status(ResultSet row, SortedMap<AssetClass, BigDecimal> exposures)
      throws SQLException {
    String reason = row.getString("limit_reason");
    return new FundStatus(
        row.getLong("fund_id"),
        label(row.getString("exposure_label")),
        row.getBoolean("is_required"),
        row.getObject("anchor_date", LocalDate.class),
        UtcTime.read(row, "due_at"),
        DeadlineStatus.valueOf(row.getString("deadline_status")),
        SubmissionStatus.valueOf(row.getString("submission_status")),
        row.getBoolean("is_missing"),
        row.getBoolean("judgement_pending"),
        LimitStatus.valueOf(row.getString("limit_status")),
        reason == null ? null : LimitReason.valueOf(reason),
        row.getBoolean("margin_stale"),
        plain(row.getBigDecimal("effective_limit")),
        plain(row.getBigDecimal("gross_margin")),
        plain(row.getBigDecimal("aum_value")),
        plain(row.getBigDecimal("fallback_utilisation")),
        row.getString("snapshot_submission_id"),
        row.getObject("snapshot_version", Integer.class),
        row.getObject("aum_date", LocalDate.class),
        row.getObject("aum_revision", Integer.class),
        row.getObject("portfolio_date", LocalDate.class),
        row.getObject("portfolio_revision", Integer.class),
        exposures);
  }

  static Label label(String text) {
    return Arrays.stream(Label.values())
        .filter(label -> label.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros();
  }
}
