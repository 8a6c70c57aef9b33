package riskcapital.simulator.chance;

/**
 * An order of the numbers 0 to size - 1 that is computed, not stored: position -> (a × position +
 * b) mod size, with a coprime to size.
 */
public record Shuffle(int size, long factor, long offset) {

  public static Shuffle of(int size, long seed, String subject, long... keys) {
    Dice dice = Dice.of(seed, subject, keys);
    long factor = size == 1 ? 1 : dice.between(1, size - 1L);
    while (gcd(factor, size) != 1) {
      factor = factor % size + 1;
    }
    return new Shuffle(size, factor, dice.below(size));
  }

  public int at(int position) {
    return (int) ((factor * position + offset) % size);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
