package riskcapital.consolidator.operations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.exceptions.ExceptionCase;
import riskcapital.consolidator.exceptions.Lateness;
import riskcapital.consolidator.exceptions.Waiver;
import riskcapital.events.ExceptionState;
import riskcapital.events.ExceptionType;
import riskcapital.events.Severity;

/**
 * An exception as it is now.
 *
 * @param key what it is about, within its type
 * @param ordinal recurrence of type and key, from 1
 * @param live neither resolved nor cancelled
 * @param managerId the fund's manager at opening
 * @param sequence number of its newest event, which a decision names
 * @param waiver asked for or in force
 * @param reason reason of its newest event
 */
record ExceptionView(
    UUID exceptionId,
    ExceptionType type,
    String key,
    int ordinal,
    @Nullable UUID previousExceptionId,
    ExceptionState state,
    boolean live,
    Severity severity,
    @Nullable Long fundId,
    @Nullable Long managerId,
    int sequence,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant dueAt,
    @Nullable Boolean late,
    @Nullable BigDecimal latenessBusinessHours,
    @Nullable Integer escalationLevel,
    @Nullable String assignee,
    @Nullable Waiver waiver,
    String reason) {

  static ExceptionView of(ExceptionCase e) {
    Lateness lateness = e.lateness();
    return new ExceptionView(
        e.id(),
        e.type(),
        e.key(),
        e.ordinal(),
        e.previousId(),
        e.state(),
        !e.closed(),
        e.severity(),
        e.fundId(),
        e.managerId(),
        e.sequence(),
        e.openedAt(),
        e.changedAt(),
        e.dueAt(),
        lateness == null ? null : lateness.late(),
        lateness == null ? null : lateness.businessHours(),
        e.escalationLevel(),
        e.assignee(),
        e.waiver(),
        e.reason());
  }
}
