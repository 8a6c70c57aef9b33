package riskcapital.consolidator.backbone.happenings;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, repeatable by its seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** From the least to the most, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  long below(long bound) {
    return random.nextLong(bound);
  }

  BigDecimal amount(int leastCents, int mostCents) {
    return BigDecimal.valueOf(between(leastCents, mostCents), 2);
  }

  @SafeVarargs
  final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  void shuffle(List<?> values) {
    Collections.shuffle(values, random);
  }
}
