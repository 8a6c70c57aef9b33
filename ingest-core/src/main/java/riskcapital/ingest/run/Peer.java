package riskcapital.ingest.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of the other side of a connection: the source or the broker. Thread-safe. */
public final class Peer {
  /**
   * A failure that lasts.
   *
   * @param since first seen
   * @param reason one sentence for a person
   * @param permanent only an operator can mend it
   */
  public record Trouble(Instant since, String reason, boolean permanent) {}

  private final Clock clock;
  private final Duration bound;
  private volatile @Nullable Trouble trouble;

  /** Not reached yet, which counts as being away. */
  Peer(Clock clock, Duration bound) {
    this.clock = clock;
    this.bound = bound;
    this.trouble = new Trouble(clock.instant(), "not reached yet", false);
  }

  /** It answers. */
  void answers() {
    trouble = null;
  }

  /** It fails; it may have failed before. */
  void fails(String reason, boolean permanent) {
    Trouble before = trouble;
    Instant since = before == null ? clock.instant() : before.since();
    trouble = new Trouble(since, reason, permanent);
  }

  /** What ails it; null when nothing does. */
  public @Nullable Trouble trouble() {
    return trouble;
  }

  /** Whether it is away for longer than its bound, or for good. */
  public boolean isDown() {
    Trouble now = trouble;
    return now != null && (now.permanent() || !now.since().plus(bound).isAfter(clock.instant()));
  }
}
