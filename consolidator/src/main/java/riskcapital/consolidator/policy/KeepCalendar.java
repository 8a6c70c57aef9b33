package riskcapital.consolidator.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills {@code BUSINESS_CALENDAR} when the market has no row yet, and rebuilds {@code
 * CALENDAR_DAYS} when what it is built from has changed: rows of the calendar, the zone (its rules
 * included) or the cut-off. Runs after the migrations and before any listener, one instance at a
 * time, in one transaction.
 */
@Component
public class KeepCalendar implements InitializingBean {
  private static final String BRAZIL = "BR";
  private static final int ROWS_A_STATEMENT = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final TransactionTemplate transaction;
  private final PolicySettings policy;
  private final Clock clock;

  KeepCalendar(
      JdbcClient jdbc,
      JdbcTemplate batch,
      TransactionTemplate transaction,
      PolicySettings policy,
      Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.transaction = transaction;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    keep();
  }

  /**
   * Spreads the calendar as its rows and {@code POLICY_CHANGES} have it now; writes only the days
   * that differ. Whoever changes {@code BUSINESS_CALENDAR} calls it in the same transaction, once
   * all changes are recorded; without one it runs in its own.
   */
  public void keep() {
    transaction.executeWithoutResult(status -> keepLocked());
  }

  private void keepLocked() {
    String built = lockBuild();
    seed();
    List<CalendarDay> days = new CalendarDays(exceptions(), policy.zone(), policy.cutOff()).all();
    String fingerprint = fingerprint(days);
    if (!fingerprint.equals(built)) {
      rebuild(days, fingerprint);
    }
  }

  /** Fingerprint of the calendar built last; the row stays locked, so that instances take turns. */
  private String lockBuild() {
    jdbc.sql(
            "insert into CALENDAR_BUILDS (market, fingerprint, built_at) values (:market, '', :now)"
                + " on duplicate key update market = values(market)")
        .param("market", policy.market())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return jdbc.sql("select fingerprint from CALENDAR_BUILDS where market = :market for update")
        .param("market", policy.market())
        .query(String.class)
        .single();
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

  private Map<LocalDate, Boolean> exceptions() {
    return jdbc
        .sql("select calendar_date, is_business_day from BUSINESS_CALENDAR where market = :market")
        .param("market", policy.market())
        .query((row, n) -> Map.entry(row.getObject(1, LocalDate.class), row.getBoolean(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void rebuild(List<CalendarDay> days, String fingerprint) {
    jdbc.sql("delete from CALENDAR_DAYS where market = :market")
        .param("market", policy.market())
        .update();
    batch.batchUpdate(
        "insert into CALENDAR_DAYS (market, calendar_date, is_business_day, rolls_to,"
            + " next_business_day, business_day_number, starts_at, ends_at, cut_off_at,"
            + " due_cut_off_at, floor_cut_off_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        days,
        ROWS_A_STATEMENT,
        this::set);
    jdbc.sql(
            "update CALENDAR_BUILDS set fingerprint = :fingerprint, built_at = :now"
                + " where market = :market")
        .param("fingerprint", fingerprint)
        .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .param("market", policy.market())
        .update();
  }

  private void set(PreparedStatement row, CalendarDay day) throws SQLException {
    row.setString(1, policy.market());
    row.setObject(2, day.date());
    row.setBoolean(3, day.businessDay());
    row.setObject(4, day.rollsTo());
    row.setObject(5, day.nextBusinessDay());
    row.setInt(6, day.number());
    row.setObject(7, utc(day.startsAt()));
    row.setObject(8, utc(day.endsAt()));
    row.setObject(9, utc(day.cutOffAt()));
    row.setObject(10, utc(day.dueCutOffAt()));
    row.setObject(11, utc(day.floorCutOffAt()));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static String fingerprint(List<CalendarDay> days) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      days.forEach(day -> digest.update(day.toString().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
