package riskcapital.consolidator.rederivation;

import java.time.Duration;

/**
 * How many funds are derived again in one transaction: as many as keep their head rows locked for
 * less than half a second, so that arriving events of these funds hardly wait; but not so few that
 * the statements themselves, which are as many for one fund, are most of the work.
 *
 * @param funds the number
 */
record BatchSize(int funds) {
  static final BatchSize FIRST = new BatchSize(100);
  private static final int LEAST = 50;
  private static final int MOST = 200;
  private static final Duration LONG = Duration.ofMillis(500);
  private static final Duration SHORT = Duration.ofMillis(200);

  /** The size of the next batch, given how long this one took. */
  BatchSize after(Duration took) {
    if (took.compareTo(LONG) > 0) {
      return new BatchSize(Math.max(LEAST, funds / 2));
    }
    return took.compareTo(SHORT) < 0 ? new BatchSize(Math.min(MOST, funds * 2)) : this;
  }
}
