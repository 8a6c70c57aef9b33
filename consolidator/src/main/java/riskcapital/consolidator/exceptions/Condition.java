package riskcapital.consolidator.exceptions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import riskcapital.events.ExceptionType;
import riskcapital.events.Severity;

/**
 * Something that holds now and is an exception while it does.
 *
 * @param type kind
 * @param key what it is about, within its type
 * @param severity severity of its exception
 * @param fundId fund, where it concerns one
 * @param managerId the fund's manager, where known
 * @param dueAt of a missing submission: when it fell due
 * @param reason one sentence for a person
 */
record Condition(
    ExceptionType type,
    String key,
    Severity severity,
    @Nullable Long fundId,
    @Nullable Long managerId,
    @Nullable Instant dueAt,
    String reason) {}
