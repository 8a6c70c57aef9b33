package riskcapital.consolidator.revisions;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Natural key of an AUM item or a portfolio. Within a fund the greatest (date, revision) is the
 * newest.
 */
public record DatedRevision(long fundId, LocalDate date, int revision)
    implements Comparable<DatedRevision> {
  private static final Comparator<DatedRevision> ORDER =
      Comparator.comparingLong(DatedRevision::fundId)
          .thenComparing(DatedRevision::date)
          .thenComparingInt(DatedRevision::revision);

  @Override
  public int compareTo(DatedRevision other) {
    return ORDER.compare(this, other);
  }

  /** Form of the key in logs and exceptions: {@code fundId|date|revision}. */
  public String naturalKey() {
    return fundId + "|" + date + "|" + revision;
  }
}
