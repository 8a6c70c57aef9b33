package riskcapital.simulator.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.changelog.Feed;

/** The faults that are waiting for requests. */
public final class Faults {

  private final List<Armed> armed = new CopyOnWriteArrayList<>();
  private CountDownLatch cleared = new CountDownLatch(1);

  public synchronized void add(Fault fault, Instant since) {
    armed.add(new Armed(fault, since));
  }

  /** Ends all faults, also for requests that are being kept waiting. */
  public synchronized void clear() {
    armed.clear();
    cleared.countDown();
    cleared = new CountDownLatch(1);
  }

  public List<Fault> all() {
    return armed.stream().map(each -> each.fault).toList();
  }

  /** The fault that meets this request, standing still apart; it counts as met. */
  public synchronized Optional<Fault> meet(Feed feed) {
    return take(feed, false).map(each -> each.fault);
  }

  /** Since when the feed stands still for this request. */
  public synchronized @Nullable Instant standstill(Feed feed) {
    return take(feed, true).map(each -> each.since).orElse(null);
  }

  /** Waits for the time, or until the faults are cleared: then true. */
  public boolean isClearedWithin(Duration time) throws InterruptedException {
    CountDownLatch latch;
    synchronized (this) {
      latch = cleared;
    }
    return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Optional<Armed> take(Feed feed, boolean standing) {
    for (Armed each : armed) {
      boolean stands = each.fault.kind() == FaultKind.STANDSTILL;
      if (stands == standing && each.concerns(feed)) {
        if (each.isSpent()) {
          armed.remove(each);
        }
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static final class Armed {
    private final Fault fault;
    private final Instant since;
    private int met;

    Armed(Fault fault, Instant since) {
      this.fault = fault;
      this.since = since;
    }

    boolean concerns(Feed feed) {
      return fault.feed() == null || Objects.equals(Feed.of(fault.feed()).orElse(null), feed);
    }

    boolean isSpent() {
      met++;
      return fault.times() != null && met >= fault.times();
    }
  }
}
