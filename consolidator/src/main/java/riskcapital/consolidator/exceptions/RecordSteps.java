package riskcapital.consolidator.exceptions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.outbox.Outbox;

/** Keeps exceptions, their events and what is published of them together, in one transaction. */
@Component
public class RecordSteps {
  private static final String OPEN = SqlFile.read("exceptions/open-exception.sql");
  private static final String MOVE = SqlFile.read("exceptions/move-exception.sql");
  private static final String EVENT = SqlFile.read("exceptions/record-event.sql");

  private final JdbcTemplate jdbc;
  private final Outbox outbox;

  RecordSteps(JdbcTemplate jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /**
   * Records the steps, their events in order. Exceptions move before others open, so that a key is
   * free for its next occurrence; nothing is opened and moved in one call.
   *
   * @throws OptimisticLockingFailureException when an exception moved meanwhile; worth a retry
   */
  public void record(List<ExceptionStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    List<ExceptionCase> opened =
        steps.stream().map(ExceptionStep::after).filter(e -> e.sequence() == 1).toList();
    List<ExceptionCase> moved =
        steps.stream().map(ExceptionStep::after).filter(e -> e.sequence() > 1).toList();
    for (int count : jdbc.batchUpdate(MOVE, moved.stream().map(RecordSteps::movedRow).toList())) {
      if (count == 0) {
        throw new OptimisticLockingFailureException("an exception moved meanwhile");
      }
    }
    jdbc.batchUpdate(OPEN, opened.stream().map(RecordSteps::openingRow).toList());
    jdbc.batchUpdate(EVENT, steps.stream().map(RecordSteps::eventRow).toList());
    outbox.append(steps.stream().flatMap(step -> ExceptionMessages.of(step).stream()).toList());
  }

  private static Object[] openingRow(ExceptionCase e) {
    return new @Nullable Object[] {
      e.id().toString(),
      e.type().name(),
      e.key(),
      e.ordinal(),
      text(e.previousId()),
      e.state().name(),
      e.severity().name(),
      e.fundId(),
      e.managerId(),
      e.sequence(),
      UtcTime.of(e.openedAt()),
      UtcTime.of(e.changedAt()),
      UtcTime.of(e.dueAt()),
      e.escalationLevel(),
      e.reason()
    };
  }

  private static Object[] movedRow(ExceptionCase e) {
    Lateness lateness = e.lateness();
    Waiver waiver = e.waiver();
    return new @Nullable Object[] {
      e.state().name(),
      e.sequence(),
      UtcTime.of(e.changedAt()),
      e.closed() ? UtcTime.of(e.changedAt()) : null,
      lateness == null ? null : lateness.late(),
      lateness == null ? null : lateness.businessHours(),
      e.escalationLevel(),
      e.assignee(),
      waiver == null ? null : UtcTime.of(waiver.expiresAt()),
      waiver == null ? null : waiver.requestSequence(),
      waiver == null ? null : waiver.requestedBy(),
      e.reason(),
      e.id().toString(),
      e.sequence() - 1
    };
  }

  private static Object[] eventRow(ExceptionStep step) {
    ExceptionCase e = step.after();
    Transition t = step.transition();
    Lateness lateness = e.lateness();
    Waiver waiver = e.waiver();
    Waiver decided = t.detail() instanceof Detail.WaiverDecision d ? d.waiver() : null;
    boolean opening = e.sequence() == 1;
    return new @Nullable Object[] {
      e.id().toString(),
      e.sequence(),
      e.eventId().toString(),
      t.change().name(),
      opening ? null : t.before().name(),
      t.after().name(),
      t.actor(),
      t.reason(),
      UtcTime.of(t.at()),
      UtcTime.of(e.dueAt()),
      e.escalationLevel(),
      lateness == null ? null : lateness.late(),
      lateness == null ? null : lateness.businessHours(),
      e.assignee(),
      t.detail() instanceof Detail.Comment comment ? comment.text() : null,
      waiver == null ? null : UtcTime.of(waiver.expiresAt()),
      decided == null ? null : decided.requestSequence(),
      decided == null ? null : decided.requestedBy()
    };
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
