package riskcapital.consolidator.backbone.compare;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An obligation as one line. */
final class ObligationLine {
  private ObligationLine() {}

  static String of(
      String label,
      @Nullable Instant due,
      String status,
      @Nullable Instant satisfiedAt,
      @Nullable String satisfiedBy,
      @Nullable Boolean onTime) {
    return "%s %s due %s satisfied %s by %s on time %s"
        .formatted(status, label, due, satisfiedAt, satisfiedBy, onTime);
  }

  static boolean isVoid(String line) {
    return line.startsWith("VOID ");
  }
}
