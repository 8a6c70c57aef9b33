package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a manager's margin submission.
 *
 * @param marginLocal all local margin, never negative; null is absent, which is not zero
 * @param marginOffshore offshore margin, never negative; null is absent, which is not zero
 * @param warnings codes of the rules of severity WARN that failed at ingestion
 */
public record MarginFact(
    String submissionId,
    int version,
    Instant updatedAt,
    String contentHash,
    SubmissionMode mode,
    long managerId,
    long fundId,
    LocalDate referenceDate,
    Instant submittedAt,
    String currency,
    @Nullable BigDecimal marginLocal,
    @Nullable BigDecimal marginOffshore,
    Set<String> warnings)
    implements Fact {
  /** Order in which one submission of a fund supersedes another as its snapshot. */
  static final Comparator<MarginFact> SNAPSHOT_ORDER =
      Comparator.comparing(MarginFact::referenceDate)
          .thenComparing(MarginFact::submittedAt)
          .thenComparing(MarginFact::submissionId, CodePointOrder.INSTANCE);

  public MarginFact {
    warnings = Set.copyOf(warnings);
  }

  @Override
  public Feed feed() {
    return Feed.MARGIN;
  }

  @Override
  public String naturalKey() {
    return submissionId + "|" + version;
  }

  VersionKey key() {
    return new VersionKey(submissionId, version);
  }

  boolean cancellation() {
    return mode == SubmissionMode.CANCELLATION;
  }

  /** Whether it states every margin that exposure of this label calls for. */
  boolean completeFor(Label label) {
    return (!label.otc() || marginLocal != null) && (!label.offshore() || marginOffshore != null);
  }

  /** Gross margin: |local| + |offshore|, an absent one counting as zero. */
  BigDecimal gross() {
    return magnitude(marginLocal).add(magnitude(marginOffshore));
  }

  private static BigDecimal magnitude(@Nullable BigDecimal margin) {
    return margin == null ? BigDecimal.ZERO : margin.abs();
  }
}
