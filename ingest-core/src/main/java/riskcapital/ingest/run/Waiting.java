package riskcapital.ingest.run;

import java.time.Duration;

/** Waits between reads. */
@FunctionalInterface
public interface Waiting {
  /**
   * Waits for a time, or until the service stops.
   *
   * @throws InterruptedException when the service stops
   */
  void pause(Duration time) throws InterruptedException;
}
