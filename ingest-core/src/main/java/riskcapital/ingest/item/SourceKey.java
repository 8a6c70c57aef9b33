package riskcapital.ingest.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The natural key of an item, as far as it could be read. */
public record SourceKey(
    @Nullable Long fundId,
    @Nullable LocalDate businessDate,
    @Nullable Integer revision,
    @Nullable String submissionId) {

  /** Nothing could be read. */
  public static final SourceKey UNKNOWN = new SourceKey(null, null, null, null);

  /** Key of a portfolio or an AUM item: {@code 101|2026-11-20|1}. */
  public static String dated(long fundId, LocalDate date, int revision) {
    return fundId + "|" + date + "|" + revision;
  }

  /** Key of a submission's version: {@code SUB-1|2}. */
  public static String submitted(String submissionId, int version) {
    return submissionId + "|" + version;
  }

  /** The key as text, {@code -} for what is missing; null when no part of it could be read. */
  @Nullable String text() {
    if (submissionId != null) {
      return submissionId + "|" + orDash(revision);
    }
    boolean readable = fundId != null || businessDate != null;
    return readable ? orDash(fundId) + "|" + orDash(businessDate) + "|" + orDash(revision) : null;
  }

  private static String orDash(@Nullable Object part) {
    return part == null ? "-" : part.toString();
  }
}
