package riskcapital.simulator.changelog;

import java.util.Arrays;
import java.util.Optional;

/** The three feeds. */
public enum Feed {
  AUM("aum"),
  POSITIONS("positions"),
  MARGIN("margin");

  private final String id;

  Feed(String id) {
    this.id = id;
  }

  /** As facts and faults name the feed. */
  public String id() {
    return id;
  }

  public static Optional<Feed> of(String id) {
    return Arrays.stream(values()).filter(feed -> feed.id.equalsIgnoreCase(id)).findFirst();
  }
}
