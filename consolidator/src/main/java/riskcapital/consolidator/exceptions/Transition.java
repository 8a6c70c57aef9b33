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
 * @param detail what it brings beside its states; null when nothing
 */
public record Transition(
    ExceptionChange change,
    ExceptionState before,
    ExceptionState after,
    String actor,
    String reason,
    Instant at,
    @Nullable Detail detail) {
  /** Actor of what nobody does. */
  public static final String SYSTEM = "system";

  public Transition {
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

  static Transition escalation(ExceptionState before, int level, String reason, Instant at) {
    return new Transition(
        ExceptionChange.ESCALATED, before, before, SYSTEM, reason, at, new Detail.Level(level));
  }

  /**
   * The end of a waiver whose condition still holds.
   *
   * @param level escalation level reached by then; null where there is none
   */
  static Transition reopening(@Nullable Integer level, String reason, Instant at) {
    return new Transition(
        ExceptionChange.REOPENED,
        ExceptionState.WAIVED,
        ExceptionState.OPEN,
        SYSTEM,
        reason,
        at,
        level == null ? null : new Detail.Level(level));
  }

  static Transition cancellation(ExceptionState before, String reason, Instant at) {
    return new Transition(
        ExceptionChange.CANCELLED, before, ExceptionState.CANCELLED, SYSTEM, reason, at, null);
  }

  /** Lateness of a missing submission that a submission resolves. */
  @Nullable Lateness lateness() {
    return detail instanceof Lateness lateness ? lateness : null;
  }
}
