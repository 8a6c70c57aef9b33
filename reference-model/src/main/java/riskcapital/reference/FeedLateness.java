package riskcapital.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/** FEED_LATE: which feeds' watermarks are too far behind the clock (section 5). */
public final class FeedLateness {
  private FeedLateness() {}

  /**
   * The late feeds once the system has caught up; a feed that was never proven is one.
   *
   * @param allowance how far behind is still in time
   */
  public static SortedSet<LiveException> of(
      FeedEvidence evidence, Duration allowance, Instant now) {
    SortedSet<LiveException> late = new TreeSet<>();
    for (Feed feed : Feed.values()) {
      if (!evidence.proves(feed, now.minus(allowance))) {
        late.add(LiveException.of(ExceptionType.FEED_LATE, feed));
      }
    }
    return late;
  }
}
