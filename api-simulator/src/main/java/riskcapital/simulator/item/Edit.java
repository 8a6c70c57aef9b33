package riskcapital.simulator.item;

import org.jspecify.annotations.Nullable;

/**
 * Spoils one field of what the source sends.
 *
 * @param value written as it is: a text, a whole number, or null
 * @param removed the field is left out altogether
 */
public record Edit(String field, @Nullable Object value, boolean removed) {

  public static Edit set(String field, @Nullable Object value) {
    return new Edit(field, value, false);
  }

  public static Edit remove(String field) {
    return new Edit(field, null, true);
  }
}
