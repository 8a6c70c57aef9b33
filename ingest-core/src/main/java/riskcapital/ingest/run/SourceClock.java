package riskcapital.ingest.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sees that what completed reads prove does not go back. A source whose clock jumps back may have
 * been reset to an earlier state: its pages are read on, and its word is taken, but someone must
 * look. Not thread-safe.
 */
final class SourceClock {
  /** Copies behind one address need not agree to the second. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private Instant latest = Instant.MIN;
  private @Nullable String complaint;

  /** A read is completed that proves the feed up to here. */
  void read(Instant asOf) {
    boolean back = asOf.isBefore(latest) && Duration.between(asOf, latest).compareTo(TOLERANCE) > 0;
    complaint =
        back ? "its clock went back from " + latest + " to " + asOf + ": was it reset?" : null;
    latest = asOf.isAfter(latest) ? asOf : latest;
  }

  /** What is wrong; null when nothing is. */
  @Nullable String complaint() {
    return complaint;
  }
}
