package riskcapital.consolidator.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.Watermark;
import riskcapital.consolidator.outbox.Outbox;
import riskcapital.consolidator.policy.PolicySettings;
import riskcapital.events.DueFund;

/**
 * Reminds managers at cut-off time two business days before their submissions fall due, once per
 * manager and day, as soon as all three feeds are proven up to that cut-off: what is not proven may
 * have been submitted already. Level-triggered: a day that was missed is made up for until its
 * submissions are due.
 */
@Component
public class RemindManagers {
  private static final int REMINDERS_PER_TRANSACTION = 500;
  private static final String REMINDER_DAYS = SqlFile.read("reminders/reminder-days.sql");
  private static final String DUE_FUNDS = SqlFile.read("reminders/due-funds.sql");
  private static final String RECORD = SqlFile.read("reminders/record-reminder.sql");

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final PolicySettings policy;
  private final Watermark watermark;
  private final Outbox outbox;

  RemindManagers(
      JdbcClient jdbc,
      JdbcTemplate batch,
      TransactionTemplate transaction,
      Clock clock,
      PolicySettings policy,
      Watermark watermark,
      Outbox outbox) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.transaction = transaction;
    this.clock = clock;
    this.policy = policy;
    this.watermark = watermark;
    this.outbox = outbox;
  }

  /** One sweep at the clock's instant, in transactions of at most 500 reminders. */
  public void sweep() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (ReminderDay day : days(now)) {
      List<Reminder> reminders = Reminder.of(day.day(), due(day, now));
      for (int from = 0; from < reminders.size(); from += REMINDERS_PER_TRANSACTION) {
        List<Reminder> chunk =
            reminders.subList(from, Math.min(from + REMINDERS_PER_TRANSACTION, reminders.size()));
        transaction.executeWithoutResult(status -> give(chunk, now));
      }
    }
  }

  private void give(List<Reminder> reminders, Instant now) {
    batch.batchUpdate(
        RECORD,
        reminders.stream()
            .map(
                reminder ->
                    new Object[] {
                      reminder.about().managerId(),
                      reminder.about().day(),
                      reminder.eventId().toString(),
                      reminder.funds().size(),
                      Objects.requireNonNull(UtcTime.of(now))
                    })
            .toList());
    outbox.append(reminders.stream().map(reminder -> reminder.message(now)).toList());
  }

  private List<ReminderDay> days(Instant now) {
    Instant least = watermark.least();
    return least == null
        ? List.of()
        : jdbc.sql(REMINDER_DAYS)
            .param("market", policy.market())
            .param("now", UtcTime.of(now))
            .param("proven", UtcTime.of(least.isBefore(now) ? least : now))
            .query(ReminderDay::read)
            .list();
  }

  private List<Reminder.Due> due(ReminderDay day, Instant now) {
    return jdbc.sql(DUE_FUNDS)
        .param("now", UtcTime.of(now))
        .param("day", day.day())
        .param("cut_off", day.cutOffAt())
        .param("from", day.dueFrom())
        .param("until", day.dueUntil())
        .param("monitoring_start", UtcTime.of(policy.monitoringStart()))
        .query(RemindManagers::due)
        .list();
  }

  private static Reminder.Due due(ResultSet row, int number) throws SQLException {
    return new Reminder.Due(
        row.getLong("manager_id"),
        DueFund.newBuilder()
            .setFundId(row.getLong("fund_id"))
            .setBasis(row.getString("obligation_basis"))
            .setDueAt(Objects.requireNonNull(UtcTime.read(row, "due_at")))
            .build());
  }
}
