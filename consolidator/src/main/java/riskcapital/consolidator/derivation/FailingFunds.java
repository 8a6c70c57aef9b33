package riskcapital.consolidator.derivation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.failures.PermanentFailure;

/**
 * Funds that a sweep can't deal with, for a reason of their own. Each rests between two attempts,
 * from 10 seconds up to 10 minutes; after a restart everything is tried at once.
 */
@Component
public class FailingFunds {
  private static final Logger LOG = LoggerFactory.getLogger(FailingFunds.class);
  private static final Duration FIRST_REST = Duration.ofSeconds(10);
  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<Work, Failing> failing = new ConcurrentHashMap<>();
  private final AtomicLong failures = new AtomicLong();

  FailingFunds(Clock clock) {
    this.clock = clock;
  }

  private record Work(String sweep, long fundId) {}

  /**
   * A fund that fails.
   *
   * @param sweep what fails for it
   * @param attempts how often in a row
   * @param since its first failure
   * @param retryAt when it is tried again
   * @param reason of the newest failure
   */
  public record Failing(
      String sweep, long fundId, int attempts, Instant since, Instant retryAt, String reason) {
    private Failing again(Instant now, String newest) {
      Duration rest = FIRST_REST.multipliedBy(1L << Math.min(attempts, 10));
      Instant next = now.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
      return new Failing(sweep, fundId, attempts + 1, since, next, newest);
    }
  }

  /** Every fund that fails now, by sweep and id. */
  public List<Failing> all() {
    return failing.values().stream()
        .sorted(Comparator.comparing(Failing::sweep).thenComparingLong(Failing::fundId))
        .toList();
  }

  /** Failures since the start. */
  public long failures() {
    return failures.get();
  }

  /** How many funds fail in a sweep. */
  public int count(String sweep) {
    return (int) failing.keySet().stream().filter(work -> work.sweep().equals(sweep)).count();
  }

  /** Forgets the sweep's funds that are not among these: there is nothing to do for them. */
  void keepOnly(String sweep, Set<Long> funds) {
    failing.keySet().removeIf(work -> work.sweep().equals(sweep) && !funds.contains(work.fundId()));
  }

  boolean isFailing(String sweep, long fund) {
    return failing.containsKey(new Work(sweep, fund));
  }

  boolean isResting(String sweep, long fund) {
    Failing known = failing.get(new Work(sweep, fund));
    return known != null && clock.instant().isBefore(known.retryAt());
  }

  void failed(String sweep, long fund, PermanentFailure cause) {
    Instant now = clock.instant();
    String reason = String.valueOf(cause.getMessage());
    failures.incrementAndGet();
    Failing state =
        failing.compute(
            new Work(sweep, fund),
            (work, known) ->
                known == null
                    ? new Failing(sweep, fund, 1, now, now.plus(FIRST_REST), reason)
                    : known.again(now, reason));
    LOG.error(
        "{}: fund {} fails, attempt {}, again at {}; its neighbours go on",
        sweep,
        fund,
        state.attempts(),
        state.retryAt(),
        cause);
  }

  void succeeded(String sweep, Collection<Long> funds) {
    for (Long fund : funds) {
      if (failing.remove(new Work(sweep, fund)) != null) {
        LOG.info("{}: fund {} no longer fails", sweep, fund);
      }
    }
  }
}
