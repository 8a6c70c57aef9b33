package riskcapital.consolidator.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the relay after a commit that wrote to the outbox. */
@Component
class OutboxSignal {
  private final Semaphore written = new Semaphore(0);

  void wake() {
    written.release();
  }

  /**
   * Waits until something was written, at most so long; and then until an instant, for more to
   * gather.
   *
   * @param notBefore of {@link System#nanoTime}
   */
  void await(Duration longest, long notBefore) throws InterruptedException {
    if (written.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      TimeUnit.NANOSECONDS.sleep(notBefore - System.nanoTime());
      written.drainPermits();
    }
  }
}
