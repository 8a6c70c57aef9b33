package riskcapital.consolidator.feeds;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of which something was taken.
 *
 * @param source the record as it came, for dead letters and parking
 * @param value the event in it, or what was taken of that
 */
public record Received<E>(ConsumerRecord<byte[], byte[]> source, E value) {}
