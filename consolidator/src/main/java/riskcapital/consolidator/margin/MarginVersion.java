package riskcapital.consolidator.margin;

import java.util.Comparator;
import riskcapital.events.MarginSubmitted;

/** Natural key of a margin submission item. */
record MarginVersion(String submissionId, int version) implements Comparable<MarginVersion> {
  private static final Comparator<MarginVersion> ORDER =
      Comparator.comparing(MarginVersion::submissionId).thenComparingInt(MarginVersion::version);

  static MarginVersion of(MarginSubmitted event) {
    return new MarginVersion(event.getSubmissionId(), event.getVersion());
  }

  @Override
  public int compareTo(MarginVersion other) {
    return ORDER.compare(this, other);
  }

  /** Form of the key in logs and exceptions: {@code submissionId|version}. */
  String naturalKey() {
    return submissionId + "|" + version;
  }
}
