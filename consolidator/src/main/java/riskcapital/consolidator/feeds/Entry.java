package riskcapital.consolidator.feeds;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.schemas.Topic;

/** A record of a batch, on its way. */
sealed interface Entry {
  /** The record as it came. */
  ConsumerRecord<byte[], byte[]> source();

  /** Where it came from. */
  Topic topic();

  /** To be applied. */
  record Taken<E>(ApplyTopic<E> apply, Received<E> received) implements Entry {
    @Override
    public ConsumerRecord<byte[], byte[]> source() {
      return received.source();
    }

    @Override
    public Topic topic() {
      return apply.topic();
    }
  }

  /**
   * Set aside already; its offset counts as dealt with.
   *
   * @param afterwards what its transaction still has to do
   */
  record SetAside(
      ConsumerRecord<byte[], byte[]> source,
      Topic topic,
      PermanentFailure cause,
      Runnable afterwards)
      implements Entry {}
}
