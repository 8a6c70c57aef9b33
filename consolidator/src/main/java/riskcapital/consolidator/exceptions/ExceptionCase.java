package riskcapital.consolidator.exceptions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import riskcapital.events.ExceptionState;
import riskcapital.events.ExceptionType;
import riskcapital.events.Severity;
import riskcapital.schemas.EventIds;

/**
 * An exception as it is: a row of {@code MARGIN_EXCEPTIONS}.
 *
 * @param id UUID v5 of type, key and ordinal
 * @param ordinal recurrence of type and key, from 1
 * @param previousId the exception of the same type and key before this one
 * @param managerId the fund's manager at opening
 * @param sequence number of its newest event, from 1
 * @param dueAt of a missing submission: when it fell due
 * @param lateness of a resolved missing submission
 * @param escalationLevel of a missing submission: 1 manager, 2 risk desk, 3 head of risk
 * @param waiver asked for or in force
 * @param reason reason of the newest event
 */
public record ExceptionCase(
    UUID id,
    ExceptionType type,
    String key,
    int ordinal,
    @Nullable UUID previousId,
    ExceptionState state,
    Severity severity,
    @Nullable Long fundId,
    @Nullable Long managerId,
    int sequence,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant dueAt,
    @Nullable Lateness lateness,
    @Nullable Integer escalationLevel,
    @Nullable String assignee,
    @Nullable Waiver waiver,
    String reason) {

  /**
   * The exception of a condition that arose.
   *
   * <p>A missing submission opens at level 1: the clock of escalation starts at the later of due
   * and opening, so no higher level can have been reached by then.
   */
  static ExceptionCase open(
      Condition condition, int ordinal, @Nullable UUID previousId, Instant at) {
    return new ExceptionCase(
        EventIds.exception(condition.type().name(), condition.key(), ordinal),
        condition.type(),
        condition.key(),
        ordinal,
        previousId,
        ExceptionState.OPEN,
        condition.severity(),
        condition.fundId(),
        condition.managerId(),
        1,
        at,
        at,
        condition.dueAt(),
        null,
        condition.type() == ExceptionType.MISSING_SUBMISSION ? 1 : null,
        null,
        null,
        condition.reason());
  }

  /** The exception after a transition from its present state. */
  public ExceptionCase after(Transition transition) {
    if (transition.before() != state) {
      throw new IllegalArgumentException(
          "exception %s is %s, not %s".formatted(id, state, transition.before()));
    }
    Detail detail = transition.detail();
    return new ExceptionCase(
        id,
        type,
        key,
        ordinal,
        previousId,
        transition.after(),
        severity,
        fundId,
        managerId,
        sequence + 1,
        openedAt,
        transition.at(),
        dueAt,
        detail instanceof Lateness measured ? measured : lateness,
        detail instanceof Detail.Level level ? (Integer) level.reached() : escalationLevel,
        detail instanceof Detail.Assignment to ? to.assignee() : assignee,
        waiverAfter(transition),
        transition.reason());
  }

  private @Nullable Waiver waiverAfter(Transition transition) {
    if (transition.detail() instanceof Detail.WaiverRequest request) {
      return new Waiver(sequence + 1, transition.actor(), request.expiresAt());
    }
    return switch (transition.change()) {
      case WAIVER_DENIED, REOPENED -> null;
      default -> waiver;
    };
  }

  /** Whether its life is over. */
  public boolean closed() {
    return state == ExceptionState.RESOLVED || state == ExceptionState.CANCELLED;
  }

  /** Id of its newest event. */
  public UUID eventId() {
    return EventIds.exceptionEvent(id, sequence);
  }
}
