package riskcapital.ingest.margin;

import static riskcapital.ingest.clean.DecimalColumn.MONEY;

import java.time.LocalDate;
import java.util.List;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.RuleFailure;
import riskcapital.events.SubmissionMode;
import riskcapital.ingest.clean.Symbols;
import riskcapital.ingest.clean.ValueRule;
import riskcapital.ingest.item.FeedEvent;
import riskcapital.ingest.item.Fields;
import riskcapital.ingest.item.ItemReader;
import riskcapital.ingest.item.RawObject;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.item.Shape;
import riskcapital.ingest.item.SourceKey;
import riskcapital.ingest.item.Standardised;
import riskcapital.ingest.rules.WarnRule;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;
import tools.jackson.core.JsonParser;

/** From the API's item to {@link Submission} to {@link MarginSubmitted}. */
final class MarginMapper implements ItemReader {
  private static final int ID = 64;
  private static final int METHODOLOGY = 100;
  private static final Shape SHAPE =
      Shape.of(
          "submissionId",
          "version",
          "mode",
          "managerId",
          "fundId",
          "referenceDate",
          "submittedAt",
          "updatedAt",
          "currency",
          "marginLocal",
          "marginOffshore",
          "marginPosted",
          "methodology");
  private static final Symbols<SubmissionMode> MODES = new Symbols<>(SubmissionMode.class);

  private final RawObject raw = new RawObject(SHAPE);
  private final Fields fields = new Fields(raw);

  @Override
  public Standardised read(JsonParser parser, LocalDate today) {
    boolean object = raw.read(parser);
    fields.begin();
    if (!object) {
      fields.reject(ValueRule.COM_001_READABLE.code(), "items", "the item is no object");
      return new Standardised.Rejected(Rejection.of(SourceKey.UNKNOWN, fields.rejections(), raw));
    }
    Submission sent = standardise(today);
    return fields.isRejected()
        ? new Standardised.Rejected(Rejection.of(key(sent), fields.rejections(), raw))
        : accept(sent);
  }

  private Submission standardise(LocalDate today) {
    Submission sent =
        new Submission(
            fields.requiredText("submissionId", ID),
            fields.requiredRevision("version"),
            fields.requiredSymbol("mode", MODES, SubmissionMode.UNSPECIFIED),
            fields.requiredId("managerId"),
            fields.requiredId("fundId"),
            fields.requiredDate("referenceDate", today),
            fields.requiredInstant("submittedAt"),
            fields.requiredInstant("updatedAt"),
            fields.requiredCurrency("currency"),
            fields.decimal("marginLocal", MONEY),
            fields.decimal("marginOffshore", MONEY),
            fields.decimal("marginPosted", MONEY),
            fields.text("methodology", METHODOLOGY));
    boolean none = fields.isAbsent("marginLocal") && fields.isAbsent("marginOffshore");
    if (none && sent.mode() != SubmissionMode.CANCELLATION) {
      fields.reject(
          ValueRule.COM_001_READABLE.code(),
          "marginLocal",
          "neither marginLocal nor marginOffshore is there, and it is no cancellation");
    }
    return sent;
  }

  private SourceKey key(Submission sent) {
    return new SourceKey(
        fields.isRejected("fundId") ? null : sent.fundId(),
        fields.isRejected("referenceDate") ? null : sent.referenceDate(),
        fields.isRejected("version") ? null : sent.version(),
        fields.isRejected("submissionId") ? null : sent.submissionId());
  }

  private static Standardised accept(Submission sent) {
    List<RuleFailure> warnings = WarnRule.judge(MarginRules.ALL, sent, null);
    Submission submission = sent.withAbsoluteMargins();
    String hash = submission.contentHash();
    String eventId = EventIds.feedEvent(Topic.MARGIN, submission.naturalKey(), 0, hash).toString();
    MarginSubmitted event = event(submission, eventId, hash, warnings);
    return Standardised.Accepted.single(
        submission.fundId(), submission.updatedAt(), new FeedEvent(eventId, event), warnings);
  }

  private static MarginSubmitted event(
      Submission submission, String eventId, String hash, List<RuleFailure> warnings) {
    return MarginSubmitted.newBuilder()
        .setEventId(eventId)
        .setContentHash(hash)
        .setSubmissionId(submission.submissionId())
        .setVersion(submission.version())
        .setMode(submission.mode())
        .setManagerId(submission.managerId())
        .setFundId(submission.fundId())
        .setReferenceDate(submission.referenceDate())
        .setSubmittedAt(submission.submittedAt())
        .setUpdatedAt(submission.updatedAt())
        .setCurrency(submission.currency())
        .setMarginLocal(submission.marginLocal())
        .setMarginOffshore(submission.marginOffshore())
        .setMarginPosted(submission.marginPosted())
        .setMethodology(submission.methodology())
        .setWarnings(warnings)
        .build();
  }
}
