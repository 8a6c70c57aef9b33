package riskcapital.consolidator.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The name by which what a person did is recorded. */
final class PersonName {
  /** What {@code actor} columns hold. */
  private static final int LONGEST = 100;

  /** Who does what nobody decided. */
  private static final String SYSTEM = "system";

  private PersonName() {}

  /**
   * The name, if it is a person's.
   *
   * @throws IllegalArgumentException for none, a blank or too long one, and for that of the system
   */
  static String require(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("a person needs a name");
    }
    if (!name.equals(name.strip()) || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a person's name has no blanks around it");
    }
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException("a person's name has at most " + LONGEST + " characters");
    }
    if (name.toLowerCase(Locale.ROOT).equals(SYSTEM)) {
      throw new IllegalArgumentException("nobody is called " + SYSTEM);
    }
    return name;
  }
}
