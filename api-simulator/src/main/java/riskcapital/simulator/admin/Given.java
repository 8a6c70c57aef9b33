package riskcapital.simulator.admin;

import org.jspecify.annotations.Nullable;

/** Chooses between what a scenario gives and what would be anyway. */
final class Given {

  private Given() {}

  static <T> T or(@Nullable T given, T otherwise) {
    return given != null ? given : otherwise;
  }
}
