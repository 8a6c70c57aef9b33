package riskcapital.consolidator.backbone.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Delta debugging (Zeller's ddmin): a part of a list that still fails and of which no single
 * element can be left out, or the smallest found when it is told to give up.
 */
public final class SmallestFailing<T> {
  private final Predicate<List<T>> fails;
  private final BooleanSupplier goOn;

  /**
   * @param fails whether a part still fails
   * @param goOn whether another part may be tried
   */
  public SmallestFailing(Predicate<List<T>> fails, BooleanSupplier goOn) {
    this.fails = fails;
    this.goOn = goOn;
  }

  /** Shrinks a list that fails. */
  public List<T> of(List<T> failing) {
    List<T> smallest = failing;
    int parts = 2;
    while (smallest.size() > 1 && goOn.getAsBoolean()) {
      List<T> smaller = without(smallest, parts);
      if (smaller.size() < smallest.size()) {
        smallest = smaller;
        parts = Math.max(2, parts - 1);
      } else if (parts < smallest.size()) {
        parts = Math.min(smallest.size(), parts * 2);
      } else {
        return smallest;
      }
    }
    return smallest;
  }

  /** The list without one of its parts, if it still fails; else the list. */
  private List<T> without(List<T> list, int parts) {
    for (int part = parts - 1; part >= 0 && goOn.getAsBoolean(); part--) {
      int from = list.size() * part / parts;
      int to = list.size() * (part + 1) / parts;
      List<T> rest = new ArrayList<>(list.subList(0, from));
      rest.addAll(list.subList(to, list.size()));
      if (fails.test(rest)) {
        return rest;
      }
    }
    return list;
  }
}
