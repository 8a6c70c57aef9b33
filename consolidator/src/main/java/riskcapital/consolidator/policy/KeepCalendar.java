package riskcapital.consolidator.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.PolicyLock;

/**
 * Fills {@code BUSINESS_CALENDAR} when the market has no row yet, and rebuilds {@code
 * CALENDAR_DAYS} and {@code CALENDAR_PAST_DAYS} when what they are built from has changed: rows of
 * the calendar, the zone (its rules included) or the cut-off. At a start with other settings than
 * the last, of these, of the market, the grace period, the age at which AUM is stale or the share
 * of the limit that warns, every fund is marked to be derived again; who changes a row at runtime
 * marks funds by himself. Runs after the migrations and before any listener, one instance at a
 * time, in one transaction.
 */
@Component
public class KeepCalendar implements InitializingBean {
  private static final String BRAZIL = "BR";
  private static final String BUILT =
      """
      select if(exists (
               select 1 from CALENDAR_BUILDS o
               where o.market <> b.market and o.built_at > b.built_at), '', b.fingerprint)
      from CALENDAR_BUILDS b where b.market = :market""";
  private static final String MARK_ALL = SqlFile.read("policy/mark-all-funds.sql");

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final CalendarTables tables;
  private final TransactionTemplate transaction;
  private final PolicyLock lock;
  private final PolicySettings policy;
  private final Clock clock;

  KeepCalendar(
      JdbcClient jdbc,
      JdbcTemplate batch,
      CalendarTables tables,
      TransactionTemplate transaction,
      PolicyLock lock,
      PolicySettings policy,
      @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.tables = tables;
    this.transaction = transaction;
    this.lock = lock;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(
        status -> {
          if (refresh()) {
            jdbc.sql(MARK_ALL).param("now", UtcTime.at(clock.instant())).update();
          }
        });
  }

  /**
   * Spreads the calendar as its rows and {@code POLICY_CHANGES} have it now; writes only the days
   * that differ. Whoever changes {@code BUSINESS_CALENDAR} calls it in the same transaction, once
   * all changes are recorded; without one it runs in its own.
   */
  public void keep() {
    transaction.executeWithoutResult(status -> refresh());
  }

  /** Whether it was built anew. */
  private boolean refresh() {
    return !asOfNow().fingerprint().equals(built("")) && build();
  }

  private record Calendar(List<CalendarDay> days, List<PastDay> past, String fingerprint) {}

  private Calendar asOfNow() {
    CalendarDays calendar =
        new CalendarDays(tables.exceptions(policy.market()), policy.zone(), policy.cutOff());
    List<CalendarDay> days = calendar.all();
    List<PastDay> past = PastDay.before(calendar, tables.changes(policy.market()));
    return new Calendar(days, past, fingerprint(days, past));
  }

  /** No derivation goes on meanwhile: it would keep the new fingerprint for days of before. */
  private boolean build() {
    lock.exclude();
    String built = lockBuild();
    seed();
    Calendar calendar = asOfNow();
    if (calendar.fingerprint().equals(built)) {
      return false;
    }
    rebuild(calendar);
    return true;
  }

  /** Fingerprint of the calendar built last; the row stays locked, so that instances take turns. */
  private String lockBuild() {
    jdbc.sql(
            "insert into CALENDAR_BUILDS (market, fingerprint, built_at) values (:market, '', :now)"
                + " on duplicate key update market = values(market)")
        .param("market", policy.market())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return built(" for update");
  }

  /** Empty when another market was built since: nothing was derived by this one meanwhile. */
  private String built(String locking) {
    return jdbc.sql(BUILT + locking)
        .param("market", policy.market())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private void seed() {
    boolean empty =
        jdbc.sql("select not exists (select 1 from BUSINESS_CALENDAR where market = :market)")
            .param("market", policy.market())
            .query(Boolean.class)
            .single();
    if (empty && policy.market().equals(BRAZIL)) {
      batch.batchUpdate(
          "insert into BUSINESS_CALENDAR (market, calendar_date, is_business_day, name)"
              + " values (?, ?, false, ?)",
          BrazilianHolidays.all().entrySet().stream()
              .map(holiday -> new Object[] {BRAZIL, holiday.getKey(), holiday.getValue()})
              .toList());
    }
  }

  private void rebuild(Calendar calendar) {
    tables.write(policy.market(), calendar.days());
    tables.writePast(policy.market(), calendar.past());
    jdbc.sql(
            "update CALENDAR_BUILDS set fingerprint = :fingerprint, built_at = :now"
                + " where market = :market")
        .param("fingerprint", calendar.fingerprint())
        .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .param("market", policy.market())
        .update();
  }

  private String fingerprint(List<CalendarDay> days, List<PastDay> past) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      days.forEach(day -> digest.update(day.toString().getBytes(StandardCharsets.UTF_8)));
      past.forEach(day -> digest.update(day.toString().getBytes(StandardCharsets.UTF_8)));
      List.of(policy.onboardingGraceDays(), policy.staleAfterBusinessDays(), policy.warningShare())
          .forEach(value -> digest.update((value + ";").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
