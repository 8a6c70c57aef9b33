package riskcapital.consolidator.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.outbox.OutboxTable.Row;

/**
 * Publishes the outbox: selects what is unpublished in the order of writing, sends, awaits the
 * acknowledgements, marks. At least once, in order per key, with stable event ids. One instance at
 * a time relays; one that has lost that right without knowing is fenced by the broker.
 */
@Component
class RelayOutbox implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RelayOutbox.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  /** A round costs about as much as applying an event; what comes in between shares the next. */
  private static final Duration LEAST_APART = Duration.ofMillis(100);

  private final OutboxTable table;
  private final OutboxSignal signal;
  private final PublishInOrder publish;
  private final OutboxMetrics metrics;
  private final RcmSettings settings;
  private final DataSource database;
  private volatile boolean running;
  private boolean failed;
  private Thread relay = new Thread(this::relay, "relay-outbox");

  RelayOutbox(
      OutboxTable table,
      OutboxSignal signal,
      PublishInOrder publish,
      OutboxMetrics metrics,
      RcmSettings settings,
      DataSource database) {
    this.table = table;
    this.signal = signal;
    this.publish = publish;
    this.metrics = metrics;
    this.settings = settings;
    this.database = database;
  }

  @Override
  public void start() {
    running = true;
    relay = new Thread(this::relay, "relay-outbox");
    relay.start();
  }

  @Override
  public void stop() {
    running = false;
    relay.interrupt();
    try {
      relay.join(STOP_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void relay() {
    try (RelayLock lock = new RelayLock(database);
        publish) {
      while (running) {
        long began = System.nanoTime();
        round(lock);
        signal.await(settings.outboxPoll(), began + LEAST_APART.toNanos());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void round(RelayLock lock) throws InterruptedException {
    try {
      if (failed || !publish.isOpen()) {
        metrics.waiting(table.waiting(OutboxMetrics.COUNTED));
      }
      boolean goesOn = relays(lock);
      while (running && goesOn) {
        goesOn = publishSome() && relays(lock);
      }
      failed = false;
    } catch (SQLException | RuntimeException away) {
      failed = true;
      LOG.warn("outbox waits: {}", away.toString());
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /**
   * Whether this instance relays. Its producer is opened while the lock is held, as a second look
   * makes sure: whoever takes the lock later opens later, and so fences this one.
   */
  private boolean relays(RelayLock lock) throws SQLException {
    boolean held = lock.held() && (!publish.open() || lock.held());
    if (!held) {
      publish.close();
    }
    return held;
  }

  /** Publishes a batch; whether more may wait. What is written meanwhile wakes the relay. */
  private boolean publishSome() {
    List<Row> rows = table.unpublished(settings.outboxBatch());
    boolean isFull = rows.size() == settings.outboxBatch();
    metrics.waiting(isFull ? table.waiting(OutboxMetrics.COUNTED) : rows.size());
    publish.publish(rows);
    table.markPublished(rows.stream().map(Row::id).toList());
    metrics.published(rows);
    if (!isFull) {
      metrics.waiting(0);
    }
    return isFull;
  }
}
