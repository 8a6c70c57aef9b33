package riskcapital.reference;

import java.time.Instant;
import java.util.Map;

/**
 * How far each feed is proven to be read and dealt with (section 5).
 *
 * @param watermarks effective watermark by feed; a feed without one is absent
 */
public record FeedEvidence(Map<Feed, Instant> watermarks) {
  public FeedEvidence {
    watermarks = Map.copyOf(watermarks);
  }

  /** Evidence of a moment at which all feeds stand at the same watermark. */
  public static FeedEvidence allAt(Instant watermark) {
    return new FeedEvidence(
        Map.of(Feed.POSITIONS, watermark, Feed.AUM, watermark, Feed.MARGIN, watermark));
  }

  /** Whether this feed's watermark has reached the instant. */
  boolean proves(Feed feed, Instant instant) {
    Instant watermark = watermarks.get(feed);
    return watermark != null && !watermark.isBefore(instant);
  }

  /** Whether the watermarks of all three feeds have reached the instant. */
  boolean proves(Instant instant) {
    for (Feed feed : Feed.values()) {
      if (!proves(feed, instant)) {
        return false;
      }
    }
    return true;
  }
}
