package riskcapital.consolidator.submissions.entries;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.RuleFailure;
import riskcapital.schemas.ContentHash;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/**
 * The event that the feed would have brought, had the mail come by it: hash, id, MRG-002 and
 * MRG-005 as on the topic.
 */
final class EntryEvents {
  private EntryEvents() {}

  /**
   * The event of an entry.
   *
   * @param updatedAt when it was approved: from then on it is known, and is judged once the feeds
   *     are proven up to then
   */
  static MarginSubmitted of(EntryView entry, int version, Instant updatedAt) {
    BigDecimal local = absolute(entry.marginLocal());
    BigDecimal offshore = absolute(entry.marginOffshore());
    BigDecimal posted = absolute(entry.marginPosted());
    String hash =
        new ContentHash()
            .add("submissionId", entry.submissionId())
            .add("version", version)
            .add("mode", entry.mode())
            .add("managerId", entry.managerId())
            .add("fundId", entry.fundId())
            .add("referenceDate", entry.referenceDate())
            .add("submittedAt", entry.submittedAt())
            .add("currency", entry.currency())
            .add("marginLocal", local)
            .add("marginOffshore", offshore)
            .add("marginPosted", posted)
            .add("methodology", entry.methodology())
            .hex();
    String key = entry.submissionId() + "|" + version;
    return MarginSubmitted.newBuilder()
        .setEventId(EventIds.feedEvent(Topic.MARGIN, key, 0, hash).toString())
        .setContentHash(hash)
        .setSubmissionId(entry.submissionId())
        .setVersion(version)
        .setMode(entry.mode())
        .setManagerId(entry.managerId())
        .setFundId(entry.fundId())
        .setReferenceDate(entry.referenceDate())
        .setSubmittedAt(entry.submittedAt())
        .setUpdatedAt(updatedAt)
        .setCurrency(entry.currency())
        .setMarginLocal(local)
        .setMarginOffshore(offshore)
        .setMarginPosted(posted)
        .setMethodology(entry.methodology())
        .setWarnings(warnings(entry))
        .build();
  }

  private static List<RuleFailure> warnings(EntryView entry) {
    List<RuleFailure> warnings = new ArrayList<>();
    negative("marginLocal", entry.marginLocal(), warnings);
    negative("marginOffshore", entry.marginOffshore(), warnings);
    negative("marginPosted", entry.marginPosted(), warnings);
    if (entry.methodology() == null) {
      warnings.add(failure("MRG-005", "methodology", "the methodology is blank"));
    }
    return warnings;
  }

  private static void negative(
      String field, @Nullable BigDecimal margin, List<RuleFailure> warnings) {
    if (margin != null && margin.signum() < 0) {
      warnings.add(failure("MRG-002", field, "negative: its absolute value is used"));
    }
  }

  private static RuleFailure failure(String code, String field, String reason) {
    return RuleFailure.newBuilder().setCode(code).setField(field).setReason(reason).build();
  }

  private static @Nullable BigDecimal absolute(@Nullable BigDecimal margin) {
    return margin == null ? null : margin.abs();
  }
}
