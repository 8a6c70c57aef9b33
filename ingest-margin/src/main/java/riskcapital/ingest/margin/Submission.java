package riskcapital.ingest.margin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.events.SubmissionMode;
import riskcapital.ingest.item.SourceKey;
import riskcapital.schemas.ContentHash;

/** A standardised version of a submission; margins have the sign that the source gave them. */
record Submission(
    String submissionId,
    int version,
    SubmissionMode mode,
    long managerId,
    long fundId,
    LocalDate referenceDate,
    Instant submittedAt,
    Instant updatedAt,
    String currency,
    @Nullable BigDecimal marginLocal,
    @Nullable BigDecimal marginOffshore,
    @Nullable BigDecimal marginPosted,
    @Nullable String methodology) {

  String naturalKey() {
    return SourceKey.submitted(submissionId, version);
  }

  /** MRG-002: a negative margin's absolute value is used. */
  Submission withAbsoluteMargins() {
    return new Submission(
        submissionId,
        version,
        mode,
        managerId,
        fundId,
        referenceDate,
        submittedAt,
        updatedAt,
        currency,
        absolute(marginLocal),
        absolute(marginOffshore),
        absolute(marginPosted),
        methodology);
  }

  private static @Nullable BigDecimal absolute(@Nullable BigDecimal margin) {
    return margin == null ? null : margin.abs();
  }

  /** Hash of all but updatedAt. */
  String contentHash() {
    return new ContentHash()
        .add("submissionId", submissionId)
        .add("version", version)
        .add("mode", mode)
        .add("managerId", managerId)
        .add("fundId", fundId)
        .add("referenceDate", referenceDate)
        .add("submittedAt", submittedAt)
        .add("currency", currency)
        .add("marginLocal", marginLocal)
        .add("marginOffshore", marginOffshore)
        .add("marginPosted", marginPosted)
        .add("methodology", methodology)
        .hex();
  }
}
