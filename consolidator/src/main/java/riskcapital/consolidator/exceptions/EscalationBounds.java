package riskcapital.consolidator.exceptions;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;

/**
 * Which missing submissions have escalated by now: level 2 at cut-off time of the first, level 3 at
 * that of the third business day after the later of due and opening.
 *
 * @param second what began before it has reached level 2
 * @param third what began before it has reached level 3
 */
record EscalationBounds(Instant second, Instant third) {
  private static final String BOUNDS = SqlFile.read("exceptions/escalation-bounds.sql");

  /** The bounds of an instant; none outside the calendar. */
  static Optional<EscalationBounds> read(JdbcClient jdbc, String market, Instant now) {
    return jdbc.sql(BOUNDS)
        .params(Map.of("market", market, "now", Objects.requireNonNull(UtcTime.of(now))))
        .query(
            (row, number) ->
                new EscalationBounds(
                    Objects.requireNonNull(UtcTime.read(row, "second_before")),
                    Objects.requireNonNull(UtcTime.read(row, "third_before"))))
        .optional();
  }

  /** Level that an exception has reached, which due and opening began. */
  int level(Instant dueAt, Instant openedAt) {
    Instant began = dueAt.isAfter(openedAt) ? dueAt : openedAt;
    if (began.isBefore(third)) {
      return 3;
    }
    return began.isBefore(second) ? 2 : 1;
  }
}
