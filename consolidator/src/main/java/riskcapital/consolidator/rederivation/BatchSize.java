package riskcapital.consolidator.rederivation;

import java.time.Duration;

/**
 * How many funds are derived again in one transaction: as many as keep their head rows locked for
 * half a second, so that arriving events of these funds hardly wait; but not so few that the
 * statements themselves, which are as many for one fund, are most of the work.
 *
 * @param funds the number
 */
record BatchSize(int funds) {
  static final BatchSize FIRST = new BatchSize(200);
  private static final int LEAST = 50;
  private static final int MOST = 800;
  private static final Duration AIM = Duration.ofMillis(500);

  /** The size of the next batch, given how long this one took: at most doubled or halved. */
  BatchSize after(Duration took) {
    double aimed = funds * (double) AIM.toNanos() / Math.max(1, took.toNanos());
    double gradual = Math.max(funds / 2.0, Math.min(funds * 2.0, aimed));
    return new BatchSize((int) Math.max(LEAST, Math.min(MOST, gradual)));
  }
}
