package riskcapital.schemas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 attributes as Kafka headers (binary mode of the Kafka protocol binding). */
public final class CloudEventHeaders {
  private CloudEventHeaders() {}

  /**
   * Adds the headers of an event.
   *
   * @param source the service, such as {@code /ingest/aum}
   * @param type the Avro record's name
   * @param subject the record's key
   */
  public static void add(
      Headers headers, String eventId, String source, String type, String subject, Instant time) {
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", eventId);
    put(headers, "ce_source", source);
    put(headers, "ce_type", type);
    put(headers, "ce_subject", subject);
    put(headers, "ce_time", time.toString());
    put(headers, "content-type", "application/avro");
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
