package riskcapital.consolidator.feeds;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import riskcapital.schemas.Topic;

/**
 * What the consolidator does with the records of one topic. Applying the same records again, in any
 * order and any batches, changes no row.
 *
 * @param <E> what is taken of a record
 */
public interface ApplyTopic<E> {
  /** The topic. */
  Topic topic();

  /** What is taken of its records. */
  Class<E> type();

  /**
   * Takes of a record what is to be applied; it is in memory until its batch is committed.
   *
   * @throws riskcapital.consolidator.failures.PermanentFailure when the record carries something
   *     else; it is set aside
   * @throws riskcapital.consolidator.failures.TransientFailure when the registry does not answer
   */
  E take(ConsumerRecord<byte[], byte[]> record, DecodeEvents decode);

  /**
   * Locks, in an order of its own, what records of other partitions may name too; before any fund.
   */
  default void lock(List<Received<E>> records) {}

  /**
   * Funds whose head rows must be locked before {@link #apply}, those of stored rows that the
   * records may touch included.
   */
  default Set<Long> funds(List<Received<E>> records) {
    return Set.of();
  }

  /**
   * Writes the records' facts in the caller's transaction, the number of statements not depending
   * on the number of records. The records of one key are in their order of publication.
   *
   * @throws riskcapital.consolidator.failures.PermanentFailure when a record can't be applied; the
   *     transaction is rolled back and the batch is split until the culprit stands alone
   */
  void apply(List<Received<E>> records, BatchEffects effects);

  /** Records dealt with earlier that are set aside together with a culprit. */
  default List<ConsumerRecord<byte[], byte[]>> companions(Received<E> culprit) {
    return List.of();
  }

  /** Removes what was kept of a culprit and its companions, in the caller's transaction. */
  default void forget(Received<E> culprit) {}
}
