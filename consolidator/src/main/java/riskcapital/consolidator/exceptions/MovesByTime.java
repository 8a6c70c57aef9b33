package riskcapital.consolidator.exceptions;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import riskcapital.events.ExceptionState;

/**
 * What time does to an exception. A waiver ends at its expiry; the exception that opens again has
 * the level reached by then. Levels that were skipped make no event, and none is reached while
 * waived.
 *
 * @param now the instant of evaluation
 * @param bounds what has escalated by then; null when nothing has
 */
record MovesByTime(Instant now, @Nullable EscalationBounds bounds) {

  /** The transition that is due, if any. */
  Optional<Transition> of(ExceptionCase exception) {
    if (exception.state() == ExceptionState.WAIVED) {
      Waiver waiver = exception.waiver();
      return waiver == null || now.isBefore(waiver.expiresAt())
          ? Optional.empty()
          : Optional.of(
              Transition.reopening(
                  reached(exception), "The waiver ended at " + waiver.expiresAt(), now));
    }
    Integer before = exception.escalationLevel();
    Integer reached = reached(exception);
    return exception.closed() || before == null || reached == null || reached <= before
        ? Optional.empty()
        : Optional.of(
            Transition.escalation(
                exception.state(), reached, "Escalated to the " + addressee(reached), now));
  }

  /** Never below the level that it has: a calendar that changed takes nothing back. */
  private @Nullable Integer reached(ExceptionCase exception) {
    Integer level = exception.escalationLevel();
    Instant dueAt = exception.dueAt();
    return level == null || dueAt == null || bounds == null
        ? level
        : Integer.valueOf(Math.max(level, bounds.level(dueAt, exception.openedAt())));
  }

  private static String addressee(int level) {
    return level == 2 ? "risk desk" : "head of risk";
  }
}
