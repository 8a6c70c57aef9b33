package riskcapital.bench.measure;

import java.util.Collection;

/** The middle of several figures. */
public final class Median {
  private Median() {}

  /**
   * The median; of an even number the mean of the two in the middle.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static double of(Collection<Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("no figure");
    }
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
