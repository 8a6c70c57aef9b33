package riskcapital.consolidator.feeds;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.failures.FailureCode;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.consolidator.failures.TransientFailure;
import riskcapital.schemas.Wire;

/**
 * Reads values in the registry's wire format. The schema is asked for first, so that a registry
 * that is away is told from a value that can't be read.
 */
@Component
public class DecodeEvents {
  private static final int SCHEMAS_CACHED = 1_000;
  private static final int NOT_FOUND = 404;
  private static final int HEADER = 1 + Integer.BYTES;
  private final SchemaRegistryClient registry;
  private final KafkaAvroDeserializer deserializer;

  DecodeEvents(RcmSettings settings) {
    Map<String, Object> wire = Wire.settings(settings.registryUrl());
    this.registry =
        new CachedSchemaRegistryClient(List.of(settings.registryUrl()), SCHEMAS_CACHED, wire);
    this.deserializer = new KafkaAvroDeserializer(registry, wire);
  }

  /**
   * The event in a value.
   *
   * @throws PermanentFailure when it is none, or not of the type that the topic carries
   * @throws TransientFailure when the registry does not answer
   */
  public <E extends SpecificRecord> E decode(String topic, byte @Nullable [] value, Class<E> type) {
    int schemaId = schemaId(value);
    requireSchema(topic, schemaId);
    Object event;
    try {
      event = deserializer.deserialize(topic, value);
    } catch (RuntimeException e) {
      throw undecodable("not readable with schema " + schemaId, e);
    }
    if (!type.isInstance(event)) {
      throw new PermanentFailure(
          FailureCode.UNEXPECTED_CONTENT, "not a " + type.getSimpleName() + " event");
    }
    return type.cast(event);
  }

  private static int schemaId(byte @Nullable [] value) {
    if (value == null) {
      throw undecodable("no value", null);
    }
    if (value.length < HEADER || value[0] != 0) {
      throw undecodable("not in the registry's wire format", null);
    }
    return ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
  }

  private void requireSchema(String topic, int schemaId) {
    try {
      registry.getSchemaBySubjectAndId(topic + "-value", schemaId);
    } catch (RestClientException e) {
      if (e.getStatus() == NOT_FOUND) {
        throw undecodable("the registry has no schema " + schemaId, e);
      }
      throw new TransientFailure("the registry refuses schema " + schemaId, e);
    } catch (IOException e) {
      throw new TransientFailure("the registry does not answer", e);
    }
  }

  private static PermanentFailure undecodable(String reason, @Nullable Throwable cause) {
    return new PermanentFailure(FailureCode.UNDECODABLE, reason, cause);
  }
}
