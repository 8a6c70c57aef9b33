package riskcapital.reference;

import java.time.Instant;
import java.util.Comparator;

/**
 * One item of a feed as it was received, standardised: dates, decimals and texts already cleaned.
 * Two facts of one natural key and one content hash are the same item, whatever their updatedAt.
 */
public sealed interface Fact permits AumFact, PortfolioFact, MarginFact {
  /** Of two facts of one natural key the lesser stands, whichever came first (section 2). */
  Comparator<Fact> PRECEDENCE =
      Comparator.comparing(Fact::updatedAt).thenComparing(Fact::contentHash);

  /** The feed that the fact comes from. */
  Feed feed();

  /** What the source numbers: unique within the feed but for repetitions and conflicts. */
  String naturalKey();

  /** When the source changed the item. */
  Instant updatedAt();

  /** SHA-256, lower-case hex, of the standardised item without updatedAt. */
  String contentHash();
}
