package riskcapital.schemas;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/**
 * Deterministic event ids: UUID v5 in the URL namespace, so that a second delivery is recognisable.
 */
public final class EventIds {
  private static final NameBasedGenerator URL =
      Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

  private EventIds() {}

  /**
   * Id of a feed event.
   *
   * @param topic the topic without prefix, so that installations agree
   * @param naturalKey such as {@code 101|2026-11-20|1} or {@code SUB-1|2}
   * @param chunk from 0
   * @param contentHash SHA-256 of the content without updatedAt
   */
  public static UUID feedEvent(Topic topic, String naturalKey, int chunk, String contentHash) {
    return of("rcm|" + topic.baseName() + "|" + naturalKey + "|" + chunk + "|" + contentHash);
  }

  /** Id of an exception: {@code ordinal} counts recurrences of type and key from 1. */
  public static UUID exception(String type, String key, int ordinal) {
    return of("rcm|" + type + "|" + key + "|" + ordinal);
  }

  /** Id of an exception's event: {@code sequence} counts from 1. */
  public static UUID exceptionEvent(UUID exceptionId, int sequence) {
    return of("rcm|" + exceptionId + "|" + sequence);
  }

  /** Id made of a name. */
  public static UUID of(String name) {
    return URL.generate(name);
  }
}
