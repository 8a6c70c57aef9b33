package riskcapital.simulator.time;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The source's clock, in milliseconds. It never goes back, it can stand still, and it keeps the
 * contract's promise: what an administrator appends is later than every {@code asOf} that was given
 * out, so that nothing at or before an {@code asOf} appears afterwards.
 */
public final class SimulatorClock {

  private final Clock source;
  private @Nullable Instant frozenAt;
  private Instant latest = Instant.MIN;

  public SimulatorClock(Clock source) {
    this.source = source;
  }

  /** The instant up to which every change is visible. */
  public synchronized Instant asOf() {
    return reach(now());
  }

  /**
   * Runs the append at an instant later than every one given out, before any later one is given
   * out. A clock that stands still moves by this one millisecond.
   */
  public synchronized Instant append(Append append) {
    Instant floor = latest.equals(Instant.MIN) ? latest : latest.plusMillis(1);
    Instant now = now();
    Instant at = reach(now.isBefore(floor) ? floor : now);
    if (frozenAt != null) {
      frozenAt = at;
    }
    append.at(at);
    return at;
  }

  /** The clock stands still from now on, for all feeds at one instant. */
  public synchronized Instant freeze() {
    frozenAt = asOf();
    return frozenAt;
  }

  /** The clock stands still at an instant that is not before what it has shown. */
  public synchronized Instant freezeAt(Instant instant) {
    Instant at = instant.truncatedTo(ChronoUnit.MILLIS);
    if (at.isBefore(latest)) {
      throw new IllegalArgumentException("the clock has already shown " + latest);
    }
    frozenAt = reach(at);
    return frozenAt;
  }

  public synchronized Instant unfreeze() {
    frozenAt = null;
    return asOf();
  }

  private Instant now() {
    return frozenAt != null ? frozenAt : source.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Instant reach(Instant instant) {
    if (instant.isAfter(latest)) {
      latest = instant;
    }
    return latest;
  }

  /** What is done at the new instant. */
  @FunctionalInterface
  public interface Append {
    void at(Instant instant);
  }
}
