package riskcapital.consolidator.status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.events.DeadlineStatus;
import riskcapital.events.LimitStatus;
import riskcapital.events.MarginStatusChanged;
import riskcapital.events.SubmissionStatus;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/** A row of {@code MARGIN_STATUS} as the event of its change. */
final class StatusEvents {
  private StatusEvents() {}

  static Outbox.Entry read(ResultSet row, int n) throws SQLException {
    String fund = row.getString("fund_id");
    Instant changedAt = Objects.requireNonNull(UtcTime.read(row, "changed_at"));
    var id = EventIds.of("rcm|" + Topic.STATUS.baseName() + "|" + fund + "|" + changedAt);
    MarginStatusChanged event =
        MarginStatusChanged.newBuilder()
            .setEventId(id.toString())
            .setFundId(row.getLong("fund_id"))
            .setManagerId(row.getObject("manager_id", Long.class))
            .setRecordedAt(changedAt)
            .setExposureLabel(row.getString("exposure_label"))
            .setRequired(row.getBoolean("is_required"))
            .setAnchorDate(row.getObject("anchor_date", LocalDate.class))
            .setDueAt(UtcTime.read(row, "due_at"))
            .setDeadlineStatus(DeadlineStatus.valueOf(row.getString("deadline_status")))
            .setSubmissionStatus(SubmissionStatus.valueOf(row.getString("submission_status")))
            .setMissing(row.getBoolean("is_missing"))
            .setJudgementPending(row.getBoolean("judgement_pending"))
            .setLimitStatus(LimitStatus.valueOf(row.getString("limit_status")))
            .setLimitReason(row.getString("limit_reason"))
            .setGrossMargin(row.getBigDecimal("gross_margin"))
            .setAum(row.getBigDecimal("aum_value"))
            .setCurrency(row.getString("aum_currency"))
            .build();
    return new Outbox.Entry(Topic.STATUS, fund, id, event, changedAt);
  }
}
