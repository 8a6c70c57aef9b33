package riskcapital.consolidator.exceptions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import riskcapital.events.ExceptionChange;
import riskcapital.events.ExceptionState;

/**
 * One step in an exception's life. {@link AllowedTransitions} tells which are legal.
 *
 * @param change what happened
 * @param before state before; {@code UNSPECIFIED} at opening
 * @param after state after
 * @param actor {@link #SYSTEM} or the person
 * @param reason one sentence for a person
 * @param at when, in whole microseconds
 * @param lateness of a missing submission that a submission resolves
 */
record Transition(
    ExceptionChange change,
    ExceptionState before,
    ExceptionState after,
    String actor,
    String reason,
    Instant at,
    @Nullable Lateness lateness) {
  static final String SYSTEM = "system";

  Transition {
    AllowedTransitions.check(change, before, after);
  }

  static Transition opening(String reason, Instant at) {
    return new Transition(
        ExceptionChange.OPENED,
        ExceptionState.UNSPECIFIED,
        ExceptionState.OPEN,
        SYSTEM,
        reason,
        at,
        null);
  }

  static Transition resolution(
      ExceptionState before, String reason, Instant at, @Nullable Lateness lateness) {
    return new Transition(
        ExceptionChange.RESOLVED, before, ExceptionState.RESOLVED, SYSTEM, reason, at, lateness);
  }

  static Transition cancellation(ExceptionState before, String reason, Instant at) {
    return new Transition(
        ExceptionChange.CANCELLED, before, ExceptionState.CANCELLED, SYSTEM, reason, at, null);
  }
}
