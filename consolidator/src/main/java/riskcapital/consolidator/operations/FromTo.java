package riskcapital.consolidator.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters {@code from} and {@code to}, each of which may be left out. */
public final class FromTo {
  private FromTo() {}

  /**
   * Refuses a {@code to} before {@code from}.
   *
   * @throws Refusal that says so
   */
  public static <T extends Comparable<? super T>> void require(@Nullable T from, @Nullable T to) {
    if (from != null && to != null && to.compareTo(from) < 0) {
      throw Refusal.invalid(
          "Some values are not allowed", List.of(InvalidValue.of("to", "is before from")));
    }
  }
}
