package riskcapital.ingest.item;

import org.apache.avro.specific.SpecificRecord;

/**
 * An event of the feed's topic.
 *
 * @param eventId equal for a second delivery
 */
public record FeedEvent(String eventId, SpecificRecord value) {}
