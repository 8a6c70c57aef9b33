package riskcapital.consolidator.outbox;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.failures.TransientFailure;
import riskcapital.schemas.Wire;

/**
 * The outbox table. Values are serialised here, in the registry's wire format, so that what is
 * published is exactly what was committed; a registry that is away is a transient failure.
 */
@Component
class JdbcOutbox implements Outbox {
  private static final String INSERT =
      """
      insert into OUTBOX (topic, record_key, event_id, event_type, payload, occurred_at)
      values (?, ?, ?, ?, ?, ?)""";

  private final JdbcTemplate jdbc;
  private final RcmSettings settings;
  private final OutboxSignal signal;
  private final KafkaAvroSerializer serializer;

  JdbcOutbox(JdbcTemplate jdbc, RcmSettings settings, OutboxSignal signal) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.signal = signal;
    this.serializer = Wire.serializer(settings.registryUrl());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<Object[]> rows = entries.stream().map(this::row).toList();
    jdbc.batchUpdate(INSERT, rows);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            signal.wake();
          }
        });
  }

  private Object[] row(Entry entry) {
    String topic = settings.name(entry.topic());
    return new Object[] {
      topic,
      entry.key(),
      entry.eventId().toString(),
      entry.value().getSchema().getName(),
      serialized(topic, entry),
      UtcTime.at(entry.occurredAt())
    };
  }

  private byte[] serialized(String topic, Entry entry) {
    try {
      return serializer.serialize(topic, entry.value());
    } catch (KafkaException e) {
      if (e.getCause() instanceof java.io.IOException
          || e.getCause()
              instanceof
              io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException) {
        throw new TransientFailure("the registry does not take the schema of " + topic, e);
      }
      throw e;
    }
  }
}
