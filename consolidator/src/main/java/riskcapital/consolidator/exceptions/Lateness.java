package riskcapital.consolidator.exceptions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a submission came after it was due.
 *
 * @param late after due; at due exactly is on time
 * @param businessHours business hours between due and submission, scale 2; null when not late
 */
public record Lateness(boolean late, @Nullable BigDecimal businessHours) implements Detail {
  static final Lateness ON_TIME = new Lateness(false, null);
}
