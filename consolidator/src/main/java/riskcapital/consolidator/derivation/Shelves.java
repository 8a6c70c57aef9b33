package riskcapital.consolidator.derivation;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * Shelves of {@code PORTFOLIO_POSITIONS}: parts of a date, each filled from its beginning to its
 * end. Funds whose events come one after the other share one, or rows of each fund would be put
 * between those of others and leave their pages half empty.
 */
final class Shelves {
  /** As many as a feed's topic has partitions unless it is told otherwise. */
  private static final int SHELVES = 12;

  private Shelves() {}

  /**
   * A new fund's shelf, from 1: of its events' partition, where Kafka's default partitions them.
   */
  static int of(long fundId) {
    byte[] key = Long.toString(fundId).getBytes(StandardCharsets.UTF_8);
    return 1 + BuiltInPartitioner.partitionForKey(key, SHELVES);
  }
}
