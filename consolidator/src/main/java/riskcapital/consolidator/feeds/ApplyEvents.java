package riskcapital.consolidator.feeds;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the consolidator does with the events of one topic, taken as they are.
 *
 * @param <E> the topic's event
 */
public interface ApplyEvents<E extends SpecificRecord> extends ApplyTopic<E> {
  @Override
  default E take(ConsumerRecord<byte[], byte[]> record, DecodeEvents decode) {
    return decode.decode(record.topic(), record.value(), type());
  }
}
