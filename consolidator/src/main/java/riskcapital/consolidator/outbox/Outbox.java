package riskcapital.consolidator.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import riskcapital.schemas.Topic;

/** Takes events in the transaction that causes them; a relay publishes them in order per key. */
public interface Outbox {
  /** Writes events to the outbox table; part of the caller's transaction. */
  void append(Collection<Entry> entries);

  /**
   * An event to publish.
   *
   * @param topic where to
   * @param key record key; order is kept per key
   * @param eventId stable id, the same at every delivery
   * @param value the event
   * @param occurredAt when it happened
   */
  record Entry(Topic topic, String key, UUID eventId, SpecificRecord value, Instant occurredAt) {}
}
