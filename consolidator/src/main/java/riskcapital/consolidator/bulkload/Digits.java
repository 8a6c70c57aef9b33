package riskcapital.consolidator.bulkload;

/**
 * Numbers as plain text. Of its own for the reason of {@link LoadLines}: two digits at a time,
 * where the usual ways take one, and few zeros that the server would read for nothing.
 */
final class Digits {
  /** Any number of so many digits is a long. */
  static final int MOST = 18;

  private static final int TEN = 10;
  private static final int HUNDRED = 100;
  private static final long[] POWERS_OF_TEN = new long[MOST + 1];
  private static final byte[] FIRST = new byte[HUNDRED];
  private static final byte[] SECOND = new byte[HUNDRED];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int power = 1; power <= MOST; power++) {
      POWERS_OF_TEN[power] = POWERS_OF_TEN[power - 1] * TEN;
    }
    for (int two = 0; two < HUNDRED; two++) {
      FIRST[two] = (byte) ('0' + two / TEN);
      SECOND[two] = (byte) ('0' + two % TEN);
    }
  }

  private Digits() {}

  /**
   * Puts a decimal into the target. Zeros at its end are left out in pairs, and the point after the
   * last.
   *
   * @param unscaled of no more than {@link #MOST} digits, but any long if the scale is 0
   * @param scale digits after the point, not negative
   * @return where it ends
   */
  static int put(long unscaled, int scale, byte[] target, int start) {
    int at = start;
    if (unscaled < 0) {
      target[at++] = '-';
    }
    // The negative is taken apart, because the least long has no positive.
    long rest = unscaled < 0 ? unscaled : -unscaled;
    int places = scale;
    while (places > 1 && rest % HUNDRED == 0) {
      rest /= HUNDRED;
      places -= 2;
    }
    long whole = places > MOST ? 0 : rest / POWERS_OF_TEN[places];
    at = putNegative(whole, count(whole), target, at);
    if (places == 0) {
      return at;
    }
    target[at++] = '.';
    long fraction = places > MOST ? rest : rest % POWERS_OF_TEN[places];
    return putNegative(fraction, places, target, at);
  }

  /** How many digits a number has that is not positive. */
  private static int count(long negative) {
    int digits = 1;
    while (digits <= MOST && negative <= -POWERS_OF_TEN[digits]) {
      digits++;
    }
    return digits;
  }

  /** Puts so many digits of a number that is not positive. */
  private static int putNegative(long negative, int digits, byte[] target, int start) {
    long rest = negative;
    int at = start + digits;
    while (at > start + 1) {
      int two = (int) -(rest % HUNDRED);
      rest /= HUNDRED;
      target[--at] = SECOND[two];
      target[--at] = FIRST[two];
    }
    if (at > start) {
      target[start] = (byte) ('0' - rest % TEN);
    }
    return start + digits;
  }
}
