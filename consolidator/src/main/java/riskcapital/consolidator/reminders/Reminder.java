package riskcapital.consolidator.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.events.DueFund;
import riskcapital.events.SubmissionReminder;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/**
 * One manager's submissions that fall due two business days after a day.
 *
 * @param about manager and day
 * @param funds by id; not empty
 */
record Reminder(Key about, List<DueFund> funds) {
  /** There is one reminder per manager and day. */
  record Key(long managerId, LocalDate day) {}

  /** A fund of a reminder. */
  record Due(long managerId, DueFund fund) {}

  /** Reminders of a day, of funds that come in order of manager. */
  static List<Reminder> of(LocalDate day, List<Due> dues) {
    Map<Long, List<DueFund>> funds = new LinkedHashMap<>();
    dues.forEach(
        due -> funds.computeIfAbsent(due.managerId(), id -> new ArrayList<>()).add(due.fund()));
    return funds.entrySet().stream()
        .map(entry -> new Reminder(new Key(entry.getKey(), day), List.copyOf(entry.getValue())))
        .toList();
  }

  /** UUID v5 of manager and day. */
  UUID eventId() {
    return EventIds.of(
        "rcm|" + Topic.REMINDERS.baseName() + "|" + about.managerId() + "|" + about.day());
  }

  Outbox.Entry message(Instant at) {
    SubmissionReminder event =
        SubmissionReminder.newBuilder()
            .setEventId(eventId().toString())
            .setManagerId(about.managerId())
            .setDay(about.day())
            .setFunds(funds)
            .build();
    return new Outbox.Entry(
        Topic.REMINDERS, Long.toString(about.managerId()), eventId(), event, at);
  }
}
