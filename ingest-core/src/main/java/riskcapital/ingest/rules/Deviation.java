package riskcapital.ingest.rules;

import java.math.BigDecimal;

/**
 * "a differs from b by p": {@code |a - b| > p * |b|}; with {@code b = 0} not evaluated.
 *
 * @param share p, a fraction
 */
public record Deviation(BigDecimal share) {

  /** A deviation by a fraction, such as {@code 0.01}. */
  public static Deviation by(String share) {
    return new Deviation(new BigDecimal(share));
  }

  /** Whether a differs from b; false when b is zero. */
  public boolean isBetween(BigDecimal a, BigDecimal b) {
    return b.signum() != 0 && a.subtract(b).abs().compareTo(share.multiply(b.abs())) > 0;
  }
}
