package riskcapital.consolidator.backbone.items;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.RuleFailure;
import riskcapital.reference.MarginFact;
import riskcapital.reference.SubmissionMode;
import riskcapital.schemas.ContentHash;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/** A version of a manager's submission. */
public record MarginItem(
    String submissionId,
    int version,
    SubmissionMode mode,
    long managerId,
    long fundId,
    LocalDate referenceDate,
    Instant submittedAt,
    Instant updatedAt,
    String currency,
    @Nullable BigDecimal local,
    @Nullable BigDecimal offshore,
    Set<String> warnings)
    implements Item {

  public MarginItem told(Instant at) {
    return new MarginItem(
        submissionId,
        version,
        mode,
        managerId,
        fundId,
        referenceDate,
        submittedAt,
        at,
        currency,
        local,
        offshore,
        warnings);
  }

  /** The next version, of the given mode. */
  public MarginItem followedBy(int next, SubmissionMode as, Instant submitted, Instant updated) {
    return new MarginItem(
        submissionId,
        next,
        as,
        managerId,
        fundId,
        referenceDate,
        submitted,
        updated,
        currency,
        local,
        offshore,
        warnings);
  }

  public MarginItem by(long manager, long fund) {
    return new MarginItem(
        submissionId,
        version,
        mode,
        manager,
        fund,
        referenceDate,
        submittedAt,
        updatedAt,
        currency,
        local,
        offshore,
        warnings);
  }

  public MarginItem stating(
      LocalDate date, String in, @Nullable BigDecimal newLocal, @Nullable BigDecimal newOffshore) {
    return new MarginItem(
        submissionId,
        version,
        mode,
        managerId,
        fundId,
        date,
        submittedAt,
        updatedAt,
        in,
        newLocal,
        newOffshore,
        warnings);
  }

  public MarginItem warned(Set<String> codes) {
    return new MarginItem(
        submissionId,
        version,
        mode,
        managerId,
        fundId,
        referenceDate,
        submittedAt,
        updatedAt,
        currency,
        local,
        offshore,
        codes);
  }

  @Override
  public Topic topic() {
    return Topic.MARGIN;
  }

  @Override
  public String key() {
    return Long.toString(fundId);
  }

  @Override
  public void tell(Ledger ledger) {
    ledger.add(
        new MarginFact(
            submissionId,
            version,
            updatedAt,
            contentHash(),
            mode,
            managerId,
            fundId,
            referenceDate,
            submittedAt,
            currency,
            local,
            offshore,
            warnings));
  }

  @Override
  public byte[] value(Encode encode) {
    return encode.of(topic(), event());
  }

  MarginSubmitted event() {
    String hash = contentHash();
    String natural = submissionId + "|" + version;
    return MarginSubmitted.newBuilder()
        .setEventId(EventIds.feedEvent(Topic.MARGIN, natural, 0, hash).toString())
        .setContentHash(hash)
        .setSubmissionId(submissionId)
        .setVersion(version)
        .setMode(riskcapital.events.SubmissionMode.valueOf(mode.name()))
        .setManagerId(managerId)
        .setFundId(fundId)
        .setReferenceDate(referenceDate)
        .setSubmittedAt(submittedAt)
        .setUpdatedAt(updatedAt)
        .setCurrency(currency)
        .setMarginLocal(money(local))
        .setMarginOffshore(money(offshore))
        .setWarnings(
            warnings.stream()
                .sorted()
                .map(code -> RuleFailure.newBuilder().setCode(code).setReason(code).build())
                .toList())
        .build();
  }

  private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  private String contentHash() {
    return new ContentHash()
        .add("submissionId", submissionId)
        .add("version", version)
        .add("mode", mode)
        .add("managerId", managerId)
        .add("fundId", fundId)
        .add("referenceDate", referenceDate)
        .add("submittedAt", submittedAt)
        .add("currency", currency)
        .add("local", local)
        .add("offshore", offshore)
        .add("warnings", warnings.stream().sorted().toList())
        .hex();
  }

  @Override
  public String toString() {
    return "%s v%d %s of manager %d for fund %d, of %s, submitted %s, updated %s: %s/%s %s %s"
        .formatted(
            submissionId,
            version,
            mode,
            managerId,
            fundId,
            referenceDate,
            submittedAt,
            updatedAt,
            local,
            offshore,
            currency,
            warnings);
  }
}
