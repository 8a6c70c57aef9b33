package riskcapital.consolidator.feeds;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A decoded record.
 *
 * @param source the record as it came, for dead letters and parking
 * @param value the event in it
 */
public record Received<E extends SpecificRecord>(ConsumerRecord<byte[], byte[]> source, E value) {}
