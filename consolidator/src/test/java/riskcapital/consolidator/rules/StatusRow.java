package riskcapital.consolidator.rules;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;

/** A whole row of {@code MARGIN_STATUS}, but for when it changed, as lines to compare. */
final class StatusRow {
  private StatusRow() {}

  static String text(ResultSet row, int n) throws SQLException {
    return String.join(
        "\n",
        words(
            row.getString("exposure_label"),
            row.getBoolean("is_required") ? "required" : "not required",
            row.getString("investor_type"),
            row.getString("fund_class"),
            "manager " + row.getString("manager_id")),
        words(
            "anchor " + row.getString("anchor_date"),
            "due " + UtcTime.read(row, "due_at"),
            "basis " + row.getString("obligation_basis")),
        words(
            row.getString("deadline_status"),
            row.getString("submission_status"),
            row.getBoolean("is_missing") ? "missing" : "not missing",
            row.getBoolean("judgement_pending") ? "pending" : "judged",
            row.getBoolean("margin_stale") ? "stale" : "fresh"),
        words(
            row.getString("limit_status"),
            row.getString("limit_reason"),
            decimal(row, "effective_limit"),
            "utilisation " + decimal(row, "utilisation"),
            decimal(row, "limit_utilisation"),
            "fallback " + decimal(row, "fallback_utilisation")),
        words(
            "margin " + row.getString("snapshot_submission_id"),
            row.getString("snapshot_version"),
            row.getString("gross_margin"),
            row.getString("margin_currency")),
        words(
            "aum " + row.getString("aum_date"),
            row.getString("aum_revision"),
            row.getString("aum_value"),
            row.getString("aum_currency")),
        words(
            "portfolio " + row.getString("portfolio_date"),
            row.getString("portfolio_revision"),
            "otc " + row.getString("exposure_otc"),
            "offshore " + row.getString("exposure_offshore")),
        "");
  }

  private static @Nullable String decimal(ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? null : value.toPlainString();
  }

  private static String words(@Nullable String... words) {
    return Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" "));
  }
}
