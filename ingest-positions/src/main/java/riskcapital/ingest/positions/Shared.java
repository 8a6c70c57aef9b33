package riskcapital.ingest.positions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Equal values as one object: the rows of a portfolio repeat their texts and what is wrong with
 * them, and a large one must fit into memory. Remembers a bounded number of values.
 */
final class Shared<T> {
  private static final int MOST = 10_000;
  private final Map<T, T> values = new HashMap<>();

  /** The value, or the one before that equals it. */
  T of(T value) {
    T known = values.get(value);
    if (known != null) {
      return known;
    }
    if (values.size() < MOST) {
      values.put(value, value);
    }
    return value;
  }

  /** The same for what may be absent. */
  @Nullable T nullable(@Nullable T value) {
    return value == null ? null : of(value);
  }

  void clear() {
    values.clear();
  }
}
