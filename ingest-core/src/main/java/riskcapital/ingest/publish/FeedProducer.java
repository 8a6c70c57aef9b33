package riskcapital.ingest.publish;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import riskcapital.events.Feed;
import riskcapital.schemas.CloudEventHeaders;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;
import riskcapital.schemas.Wire;

/**
 * The one producer of a feed, with the feed's fixed transactional id: whoever initialises it last
 * fences all others for good.
 *
 * <p>Every method throws {@link FencedException} when fenced, and {@link KafkaException} when the
 * broker or the registry is away; the producer must be closed after either.
 */
final class FeedProducer implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(1);
  private final Feed feed;
  private final TopicNames names;
  private final Clock clock;
  private final KafkaProducer<String, Object> producer;
  private final Map<TopicPartition, Long> written = new HashMap<>();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private boolean inTransaction;

  FeedProducer(WireSettings settings, Feed feed, Clock clock) {
    this.feed = feed;
    this.names = settings.topicNames();
    this.clock = clock;
    String id = settings.topicPrefix() + "ingest-" + feed.name().toLowerCase(Locale.ROOT);
    Map<String, Object> own = new HashMap<>();
    own.put("transactional.id", id);
    own.put("client.id", id);
    own.put("transaction.timeout.ms", (int) settings.kafka().transactionTimeout().toMillis());
    own.put("compression.type", TopicNames.feedTopic(feed).compression());
    own.put("linger.ms", 5);
    own.put("batch.size", 131_072);
    own.put("max.request.size", 1_048_576);
    own.put("max.block.ms", 15_000);
    own.put("request.timeout.ms", 10_000);
    own.put("delivery.timeout.ms", 30_000);
    this.producer =
        new KafkaProducer<>(
            settings.client(own), new StringSerializer(), Wire.serializer(settings.registryUrl()));
  }

  /** Fences every other instance and ends its transaction. */
  void initialise() {
    guarded(
        () -> {
          producer.initTransactions();
          return true;
        });
  }

  /** Sends an event in the current transaction, beginning one when there is none. */
  void send(Topic topic, String key, String eventId, SpecificRecord value) {
    var event = new ProducerRecord<String, Object>(names.of(topic), key, value);
    CloudEventHeaders.add(
        event.headers(),
        eventId,
        "/ingest/" + feed.name().toLowerCase(Locale.ROOT),
        value.getSchema().getName(),
        key,
        clock.instant());
    guarded(
        () -> {
          if (!inTransaction) {
            producer.beginTransaction();
            inTransaction = true;
          }
          return producer.send(event, this::acknowledge);
        });
  }

  private void acknowledge(RecordMetadata metadata, @Nullable Exception problem) {
    if (problem != null) {
      failure.compareAndSet(null, problem);
    } else if (!metadata.hasOffset()) {
      failure.compareAndSet(null, new KafkaException("the broker gives no offset"));
    } else {
      synchronized (written) {
        written.merge(
            new TopicPartition(metadata.topic(), metadata.partition()),
            metadata.offset() + 1,
            Math::max);
      }
    }
  }

  /** Awaits what was sent; the offset after the last record of each partition. */
  Map<TopicPartition, Long> flush() {
    return guarded(
        () -> {
          producer.flush();
          Exception problem = failure.get();
          if (problem != null) {
            throw problem instanceof KafkaException kafka ? kafka : new KafkaException(problem);
          }
          synchronized (written) {
            return Map.copyOf(written);
          }
        });
  }

  boolean isInTransaction() {
    return inTransaction;
  }

  void commit() {
    guarded(
        () -> {
          producer.commitTransaction();
          return true;
        });
    forget();
  }

  void abort() {
    if (inTransaction) {
      guarded(
          () -> {
            producer.abortTransaction();
            return true;
          });
    }
    forget();
  }

  private void forget() {
    inTransaction = false;
    failure.set(null);
    synchronized (written) {
      written.clear();
    }
  }

  private static <T> T guarded(Supplier<T> action) {
    try {
      return action.get();
    } catch (KafkaException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof ProducerFencedException
            || cause instanceof InvalidProducerEpochException) {
          throw new FencedException(e);
        }
      }
      throw e;
    }
  }

  /** Ends a transaction that is under way, when the broker answers. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      producer.close(CLOSE);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
