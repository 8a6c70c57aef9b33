package riskcapital.consolidator.exceptions.decisions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.world.World;
import riskcapital.events.ExceptionState;
import riskcapital.events.MarginExceptionEvent;
import riskcapital.events.MarginExceptionState;
import riskcapital.schemas.Topic;

/** What is published of an exception and what is kept of it, in the same words. */
final class PublishedExceptions {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private PublishedExceptions() {}

  static List<String> events(World world, UUID id) {
    return world.outbox.values(Topic.EXCEPTIONS, MarginExceptionEvent.class).stream()
        .filter(event -> event.getExceptionId().equals(id.toString()))
        .map(PublishedExceptions::text)
        .toList();
  }

  /** A published event, its columns as {@link #EVENT_COLUMNS}. */
  static String text(MarginExceptionEvent event) {
    return words(
        event.getEventId(),
        event.getExceptionId(),
        event.getSequence(),
        event.getChange(),
        event.getStateBefore() == ExceptionState.UNSPECIFIED ? null : event.getStateBefore(),
        event.getStateAfter(),
        event.getActor(),
        event.getReason(),
        event.getOccurredAt(),
        event.getDueAt(),
        event.getEscalationLevel(),
        event.getLate(),
        event.getLatenessBusinessHours(),
        event.getAssignee(),
        event.getComment(),
        event.getWaiverExpiresAt());
  }

  static final String EVENT_COLUMNS =
      """
      event_id, exception_id, sequence, change_kind, state_before, state_after, actor, reason,
      date_format(occurred_at, '%Y-%m-%d %H:%i:%s.%f'), date_format(due_at, '%Y-%m-%d %H:%i:%s.%f'),
      escalation_level, if(late is null, null, if(late, 'true', 'false')),
      lateness_business_hours, assignee, comment_text,
      date_format(waiver_expires_at, '%Y-%m-%d %H:%i:%s.%f')
      """;

  static List<String> eventRows(World world, UUID id) {
    return world.rows(
        "select "
            + EVENT_COLUMNS
            + " from MARGIN_EXCEPTION_EVENTS where exception_id = '"
            + id
            + "' order by sequence");
  }

  /** The newest state published. */
  static String newestState(World world, UUID id) {
    List<MarginExceptionState> states =
        world.outbox.values(Topic.EXCEPTION_STATE, MarginExceptionState.class).stream()
            .filter(state -> state.getExceptionId().equals(id.toString()))
            .toList();
    MarginExceptionState state = states.get(states.size() - 1);
    return words(
        state.getSequence(),
        state.getState(),
        state.getOpenedAt(),
        state.getChangedAt(),
        state.getEscalationLevel(),
        state.getAssignee(),
        state.getWaiverExpiresAt(),
        state.getReason());
  }

  static String row(World world, UUID id) {
    return world
        .rows(
            """
            select sequence, state, date_format(opened_at, '%Y-%m-%d %H:%i:%s.%f'),
                   date_format(changed_at, '%Y-%m-%d %H:%i:%s.%f'), escalation_level, assignee,
                   date_format(waiver_expires_at, '%Y-%m-%d %H:%i:%s.%f'), reason
              from MARGIN_EXCEPTIONS where exception_id = '{id}'
            """
                .replace("{id}", id.toString()))
        .get(0);
  }

  private static String words(@Nullable Object... values) {
    return Stream.of(values).map(PublishedExceptions::word).collect(Collectors.joining(" "));
  }

  private static String word(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return TIME.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
    return value == null ? "-" : value.toString();
  }
}
