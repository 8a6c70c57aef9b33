package riskcapital.reference;

import java.util.Comparator;

/** Natural key of a margin version. */
public record VersionKey(String submissionId, int version) implements Comparable<VersionKey> {
  private static final Comparator<VersionKey> ORDER =
      Comparator.comparing(VersionKey::submissionId, CodePointOrder.INSTANCE)
          .thenComparingInt(VersionKey::version);

  @Override
  public int compareTo(VersionKey other) {
    return ORDER.compare(this, other);
  }
}
