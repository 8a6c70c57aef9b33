package riskcapital.bench.latency;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import riskcapital.events.ExceptionChange;
import riskcapital.events.ExceptionType;
import riskcapital.events.MarginExceptionEvent;
import riskcapital.local.StackAddresses;
import riskcapital.run.services.Services;
import riskcapital.run.terminal.RunException;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;
import riskcapital.schemas.Wire;

/** Reads the topic of exception events as a subscriber does, and counts how late each arrives. */
final class OpenedExceptions implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(5);
  private static final long BETWEEN_LOOKS_MILLIS = 50;
  private static final int DIGITS = 3;

  private final KafkaConsumer<String, Object> consumer;
  private final Map<String, Long> awaited = new ConcurrentHashMap<>();
  private final Recorder micros = new Recorder(DIGITS);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final Thread reading = new Thread(this::read, "exception-events");

  /** Begins at the topic's end. */
  OpenedExceptions(StackAddresses servers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                servers.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false),
            new StringDeserializer(),
            Wire.deserializer(servers.registryUrl()));
    String topic = new TopicNames("").of(Topic.EXCEPTIONS);
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    reading.start();
  }

  /**
   * An exception will be opened.
   *
   * @param intended {@link System#nanoTime} at which its cause is to be seen at the source
   */
  void await(ExceptionType type, String key, long intended) {
    awaited.put(type + "|" + key, intended);
  }

  /** Microseconds from cause to event of all that were awaited, when the last has come. */
  Histogram all(Services services) throws InterruptedException {
    long start = System.nanoTime();
    while (!awaited.isEmpty()) {
      services.requireAlive();
      RuntimeException problem = failure.get();
      if (problem != null) {
        throw problem;
      }
      if (System.nanoTime() - start > LONGEST_WAIT) {
        throw new RunException(awaited.size() + " changes opened no exception");
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return micros.getIntervalHistogram();
  }

  private void read() {
    try (consumer) {
      while (true) {
        for (ConsumerRecord<String, Object> next : consumer.poll(POLL)) {
          take((MarginExceptionEvent) next.value(), System.nanoTime());
        }
      }
    } catch (WakeupException closed) {
      return;
    } catch (RuntimeException e) {
      failure.set(e);
    }
  }

  private void take(MarginExceptionEvent event, long now) {
    if (event.getChange() == ExceptionChange.OPENED) {
      Long intended = awaited.get(event.getType() + "|" + event.getKey());
      if (intended != null) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(now - intended));
        awaited.remove(event.getType() + "|" + event.getKey());
      }
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      reading.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
