package riskcapital.reference;

import java.util.Comparator;

/**
 * An exception whose condition holds.
 *
 * @param key what it is live for, parts separated by {@code |}: <br>
 *     fund and basis (MISSING_SUBMISSION); fund, date and revision (INCOMPLETE_POSITIONS);
 *     submission and version (INVALID_SUBMISSION); feed and natural key (CONFLICTING_REVISION);
 *     code (UNMAPPED_ASSET_TYPE); the fund (all others)
 */
public record LiveException(ExceptionType type, String key) implements Comparable<LiveException> {
  private static final Comparator<LiveException> ORDER =
      Comparator.comparing(LiveException::type)
          .thenComparing(LiveException::key, CodePointOrder.INSTANCE);

  @Override
  public int compareTo(LiveException other) {
    return ORDER.compare(this, other);
  }

  static LiveException of(ExceptionType type, Object key) {
    return new LiveException(type, key.toString());
  }
}
