package riskcapital.consolidator.exceptions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.events.MarginExceptionEvent;
import riskcapital.events.MarginExceptionState;
import riskcapital.schemas.Topic;

/** What is published of a transition: the event, and the exception as it is after it. */
final class ExceptionMessages {
  private ExceptionMessages() {}

  static List<Outbox.Entry> of(ExceptionStep step) {
    ExceptionCase after = step.after();
    return List.of(
        new Outbox.Entry(
            Topic.EXCEPTIONS,
            after.id().toString(),
            after.eventId(),
            event(step),
            step.transition().at()),
        new Outbox.Entry(
            Topic.EXCEPTION_STATE,
            after.id().toString(),
            after.eventId(),
            state(after),
            step.transition().at()));
  }

  static MarginExceptionEvent event(ExceptionStep step) {
    ExceptionCase after = step.after();
    Transition transition = step.transition();
    Lateness lateness = after.lateness();
    return MarginExceptionEvent.newBuilder()
        .setEventId(after.eventId().toString())
        .setExceptionId(after.id().toString())
        .setSequence(after.sequence())
        .setType(after.type())
        .setKey(after.key())
        .setOrdinal(after.ordinal())
        .setPreviousExceptionId(text(after.previousId()))
        .setSeverity(after.severity())
        .setFundId(after.fundId())
        .setManagerId(after.managerId())
        .setChange(transition.change())
        .setStateBefore(transition.before())
        .setStateAfter(transition.after())
        .setActor(transition.actor())
        .setReason(transition.reason())
        .setOccurredAt(transition.at())
        .setDueAt(after.dueAt())
        .setEscalationLevel(after.escalationLevel())
        .setLate(lateness == null ? null : lateness.late())
        .setLatenessBusinessHours(hours(lateness))
        .setAssignee(after.assignee())
        .setComment(transition.detail() instanceof Detail.Comment comment ? comment.text() : null)
        .setWaiverExpiresAt(expiry(after.waiver()))
        .build();
  }

  static MarginExceptionState state(ExceptionCase exception) {
    return MarginExceptionState.newBuilder()
        .setEventId(exception.eventId().toString())
        .setExceptionId(exception.id().toString())
        .setSequence(exception.sequence())
        .setType(exception.type())
        .setKey(exception.key())
        .setOrdinal(exception.ordinal())
        .setPreviousExceptionId(text(exception.previousId()))
        .setSeverity(exception.severity())
        .setFundId(exception.fundId())
        .setManagerId(exception.managerId())
        .setState(exception.state())
        .setOpenedAt(exception.openedAt())
        .setChangedAt(exception.changedAt())
        .setDueAt(exception.dueAt())
        .setEscalationLevel(exception.escalationLevel())
        .setAssignee(exception.assignee())
        .setWaiverExpiresAt(expiry(exception.waiver()))
        .setReason(exception.reason())
        .build();
  }

  private static @Nullable BigDecimal hours(@Nullable Lateness lateness) {
    return lateness == null ? null : lateness.businessHours();
  }

  private static @Nullable Instant expiry(@Nullable Waiver waiver) {
    return waiver == null ? null : waiver.expiresAt();
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
