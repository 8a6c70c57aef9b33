package riskcapital.bench.detect;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.stress.PublishRestatements;
import riskcapital.bench.stress.StressDay;
import riskcapital.run.services.Database;
import riskcapital.run.terminal.RunException;

/**
 * A restated portfolio every 50 milliseconds, and how long each takes from the time at which it was
 * to be published to its commit in the database, to some milliseconds. Its funds are not among
 * those that the sweep is measured with.
 */
final class Trickle implements AutoCloseable {
  private static final long EVERY_MILLIS = 50;
  private static final long LOOK_MILLIS = 10;
  private static final String OFFSETS =
      "select partition_id, next_offset from APPLIED_OFFSETS where topic = ?";

  private final PublishRestatements publish;
  private final Database database;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
  private final Queue<Sent> pending = new ConcurrentLinkedQueue<>();
  private final List<Applied> applied = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Future<?> publishing;
  private final long start = System.nanoTime();
  private volatile boolean isEnding;
  private final AtomicLong count = new AtomicLong();

  /** Begins. */
  Trickle(TestBed bed, StressDay day) {
    publish = new PublishRestatements(bed.addresses(), day);
    database = bed.database();
    publishing =
        threads.scheduleAtFixedRate(
            () -> guarded(this::send), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    threads.scheduleWithFixedDelay(
        () -> guarded(this::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private record Sent(TopicPartition partition, long offset, long intended) {}

  private record Applied(long intended, long at) {
    double millis() {
      return (at - intended) / 1e6;
    }
  }

  /** Publishes no more and returns when all is applied. */
  void end() throws InterruptedException {
    isEnding = true;
    while (!publishing.isDone() || applied.size() < count.get()) {
      Throwable problem = failure.get();
      if (problem != null) {
        throw new RunException("the trickle broke off: " + problem.getMessage(), problem);
      }
      TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
    }
  }

  /** Milliseconds of the slowest of those that were under way in a span of time; 0 for none. */
  double longest(long from, long until) {
    return applied.stream()
        .filter(one -> one.intended() <= until && one.at() >= from)
        .map(Applied::millis)
        .max(Comparator.naturalOrder())
        .orElse(0.0);
  }

  private void send() {
    if (isEnding) {
      throw new CancellationException("enough is published");
    }
    long intended = start + TimeUnit.MILLISECONDS.toNanos(count.getAndIncrement() * EVERY_MILLIS);
    publish.next(
        (metadata, problem) -> {
          if (problem != null) {
            failure.compareAndSet(null, problem);
          } else {
            pending.add(
                new Sent(
                    new TopicPartition(metadata.topic(), metadata.partition()),
                    metadata.offset(),
                    intended));
          }
        });
  }

  private void look() {
    if (pending.isEmpty()) {
      return;
    }
    Map<Integer, Long> offsets = new HashMap<>();
    database
        .list(OFFSETS, row -> Map.entry(row.getInt(1), row.getLong(2)), publish.topic())
        .forEach(entry -> offsets.put(entry.getKey(), entry.getValue()));
    long now = System.nanoTime();
    for (Iterator<Sent> each = pending.iterator(); each.hasNext(); ) {
      Sent sent = each.next();
      if (offsets.getOrDefault(sent.partition().partition(), 0L) > sent.offset()) {
        each.remove();
        applied.add(new Applied(sent.intended(), now));
      }
    }
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (CancellationException end) {
      throw end;
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
      throw e;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    publish.close();
    database.close();
  }
}
