package riskcapital.consolidator.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A business day on whose cut-off managers are reminded; instants as the database keeps them.
 *
 * @param day the day
 * @param cutOffAt its cut-off
 * @param dueFrom start of what falls due two business days later
 * @param dueUntil end of it, exclusive
 */
record ReminderDay(
    LocalDate day, LocalDateTime cutOffAt, LocalDateTime dueFrom, LocalDateTime dueUntil) {

  static ReminderDay read(ResultSet row, int number) throws SQLException {
    return new ReminderDay(
        row.getObject("reminder_day", LocalDate.class),
        row.getObject("cut_off_at", LocalDateTime.class),
        row.getObject("due_from", LocalDateTime.class),
        row.getObject("due_until", LocalDateTime.class));
  }
}
