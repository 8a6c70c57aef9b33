package riskcapital.simulator.chance;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Pseudo-random numbers that depend on nothing but the keys they are made from. Two dice of equal
 * keys throw the same sequence, in every run and on every machine.
 */
public final class Dice {

  private static final int PER_UNIT = 1_000_000;

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public static Dice of(long seed, String subject, long... keys) {
    return new Dice(hash(seed, subject, keys));
  }

  /** A well-mixed number of the keys. */
  public static long hash(long seed, String subject, long... keys) {
    long mixed = mix(seed ^ ((long) subject.hashCode() << 32));
    for (long key : keys) {
      mixed = mix(mixed + 0x9E3779B97F4A7C15L + key);
    }
    return mixed;
  }

  /** Evenly from 0 to {@code bound - 1}. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Evenly from {@code least} to {@code greatest}, both included. */
  public long between(long least, long greatest) {
    return random.nextLong(least, greatest + 1);
  }

  /** True in {@code share} of the throws, 0 to 1. */
  public boolean happens(double share) {
    return random.nextInt(PER_UNIT) < share * PER_UNIT;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
