package riskcapital.consolidator.policy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;

/** Reads a market's calendar with its changes, and writes only the days that differ. */
@Component
class CalendarTables {
  private static final String FIND_DAY_CHANGES = SqlFile.read("eras/find-day-changes.sql");
  private static final String NUMBER_BUSINESS_DAYS = SqlFile.read("eras/number-business-days.sql");
  private static final String UPSERT_DAY = SqlFile.read("eras/upsert-calendar-day.sql");
  private static final int ROWS_A_STATEMENT = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  CalendarTables(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Days that differ from Monday to Friday: whether each is a business day. */
  Map<LocalDate, Boolean> exceptions(String market) {
    return jdbc
        .sql("select calendar_date, is_business_day from BUSINESS_CALENDAR where market = :market")
        .param("market", market)
        .query((row, n) -> Map.entry(row.getObject(1, LocalDate.class), row.getBoolean(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Every recorded change of the calendar, newest first. */
  List<DayChange> changes(String market) {
    return jdbc.sql(FIND_DAY_CHANGES)
        .param("market", market)
        .query(
            (row, n) ->
                new DayChange(
                    row.getObject("calendar_date", LocalDate.class),
                    row.getObject("before_value", Boolean.class),
                    Objects.requireNonNull(UtcTime.read(row, "recorded_at"))))
        .list();
  }

  /** Makes {@code CALENDAR_DAYS} the given days. */
  void write(String market, List<CalendarDay> days) {
    Map<LocalDate, CalendarDay> stored = stored(market);
    List<CalendarDay> differing =
        days.stream().filter(day -> !same(day, stored.get(day.date()))).toList();
    batch.batchUpdate(UPSERT_DAY, differing, ROWS_A_STATEMENT, (row, day) -> set(row, market, day));
    jdbc.sql(NUMBER_BUSINESS_DAYS).param("market", market).update();
  }

  /** Makes {@code CALENDAR_PAST_DAYS} the given days. */
  void writePast(String market, List<PastDay> days) {
    jdbc.sql("delete from CALENDAR_PAST_DAYS where market = :market")
        .param("market", market)
        .update();
    batch.batchUpdate(
        "insert into CALENDAR_PAST_DAYS (market, calendar_date, held_until, due_cut_off_at,"
            + " floor_cut_off_at) values (?, ?, ?, ?, ?)",
        days.stream()
            .map(
                day ->
                    new Object[] {
                      market,
                      day.date(),
                      UtcTime.of(day.heldUntil()),
                      UtcTime.of(day.dueCutOffAt()),
                      UtcTime.of(day.floorCutOffAt())
                    })
            .toList());
  }

  private Map<LocalDate, CalendarDay> stored(String market) {
    Map<LocalDate, CalendarDay> stored = new HashMap<>();
    jdbc.sql("select * from CALENDAR_DAYS where market = :market")
        .param("market", market)
        .query((row, n) -> day(row))
        .list()
        .forEach(day -> stored.put(day.date(), day));
    return stored;
  }

  /** Apart from the number, which a change moves on all later days. */
  private static boolean same(CalendarDay day, @Nullable CalendarDay stored) {
    return stored != null && day.equals(stored.numbered(day.number()));
  }

  private static CalendarDay day(ResultSet row) throws SQLException {
    return new CalendarDay(
        row.getObject("calendar_date", LocalDate.class),
        row.getBoolean("is_business_day"),
        row.getObject("rolls_to", LocalDate.class),
        row.getObject("next_business_day", LocalDate.class),
        row.getInt("business_day_number"),
        Objects.requireNonNull(UtcTime.read(row, "starts_at")),
        Objects.requireNonNull(UtcTime.read(row, "ends_at")),
        Objects.requireNonNull(UtcTime.read(row, "cut_off_at")),
        Objects.requireNonNull(UtcTime.read(row, "due_cut_off_at")),
        Objects.requireNonNull(UtcTime.read(row, "floor_cut_off_at")));
  }

  private static void set(PreparedStatement row, String market, CalendarDay day)
      throws SQLException {
    row.setString(1, market);
    row.setObject(2, day.date());
    row.setBoolean(3, day.businessDay());
    row.setObject(4, day.rollsTo());
    row.setObject(5, day.nextBusinessDay());
    row.setInt(6, day.number());
    row.setObject(7, UtcTime.of(day.startsAt()));
    row.setObject(8, UtcTime.of(day.endsAt()));
    row.setObject(9, UtcTime.of(day.cutOffAt()));
    row.setObject(10, UtcTime.of(day.dueCutOffAt()));
    row.setObject(11, UtcTime.of(day.floorCutOffAt()));
  }
}
