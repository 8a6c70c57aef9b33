package riskcapital.consolidator.revisions;

import java.time.Instant;
import java.util.Comparator;

/**
 * What decides between two contents of one natural key: of all that were seen, the smallest stands
 * (domain.md, section 2).
 *
 * @param updatedAt when the source changed the item
 * @param contentHash SHA-256 of the content without updatedAt, lower-case hex
 */
public record Stamp(Instant updatedAt, String contentHash) implements Comparable<Stamp> {
  private static final Comparator<Stamp> ORDER =
      Comparator.comparing(Stamp::updatedAt).thenComparing(Stamp::contentHash);

  @Override
  public int compareTo(Stamp other) {
    return ORDER.compare(this, other);
  }

  /** Whether both carry the same content. */
  public boolean sameContent(Stamp other) {
    return contentHash.equals(other.contentHash);
  }
}
