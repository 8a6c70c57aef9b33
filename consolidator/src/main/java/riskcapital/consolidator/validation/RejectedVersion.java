package riskcapital.consolidator.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.events.Feed;
import riskcapital.events.RecordRejected;
import riskcapital.events.RejectionOrigin;
import riskcapital.events.RejectionScope;
import riskcapital.events.RuleFailure;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/**
 * A margin version that the consolidator rejects.
 *
 * @param codes all rules that reject it, comma-separated
 * @param contentHash hash of its content
 * @param payload excerpt of it
 */
record RejectedVersion(
    String submissionId,
    int version,
    long fundId,
    LocalDate referenceDate,
    String codes,
    String contentHash,
    String payload) {

  static RejectedVersion read(ResultSet row) throws SQLException {
    return new RejectedVersion(
        row.getString("submission_id"),
        row.getInt("version"),
        row.getLong("fund_id"),
        row.getObject("reference_date", LocalDate.class),
        row.getString("reject_codes"),
        row.getString("content_hash"),
        row.getString("payload"));
  }

  /** What to publish; the same rejection has the same id. */
  Outbox.Entry entry(List<RuleFailure> failures, Instant now) {
    String key = submissionId + "|" + version;
    UUID eventId =
        EventIds.of(
            String.join(
                "|",
                "rcm",
                Topic.REJECTIONS.baseName(),
                Feed.MARGIN.name(),
                key,
                "-",
                codes,
                contentHash));
    RecordRejected event =
        RecordRejected.newBuilder()
            .setEventId(eventId.toString())
            .setFeed(Feed.MARGIN)
            .setOrigin(RejectionOrigin.CONSOLIDATOR)
            .setScope(RejectionScope.ITEM)
            .setSourceKey(key)
            .setFundId(fundId)
            .setBusinessDate(referenceDate)
            .setRevision(version)
            .setSubmissionId(submissionId)
            .setFailures(failures)
            .setPayload(payload)
            .setRejectedAt(now)
            .build();
    return new Outbox.Entry(Topic.REJECTIONS, Feed.MARGIN + "|" + key, eventId, event, now);
  }
}
