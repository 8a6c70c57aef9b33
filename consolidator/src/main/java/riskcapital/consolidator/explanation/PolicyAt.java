package riskcapital.consolidator.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.policy.PolicySettings;

/** Tables of policy as they were at an instant: those of today, what changed since undone. */
@Component
class PolicyAt {
  private static final String INTERVALS = SqlFile.read("explanation/intervals-at.sql");
  private static final String MAPPING = SqlFile.read("explanation/mapping-at.sql");
  private static final String LIMIT = SqlFile.read("explanation/limit-at.sql");
  private static final String CALENDAR = SqlFile.read("explanation/calendar-at.sql");

  private final JdbcClient jdbc;
  private final PolicySettings settings;

  PolicyAt(JdbcClient jdbc, PolicySettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * How often margin is due.
   *
   * @param setBy null where the row came with the schema
   */
  record IntervalRow(
      String exposureClass, String investorType, int intervalDays, @Nullable PolicySource setBy) {}

  /** The class of an asset type; {@code setBy} as above. */
  record MappingRow(String exposureClass, @Nullable PolicySource setBy) {}

  /** A limit by fund class; {@code setBy} as above. */
  record LimitRow(
      String metric,
      String scope,
      LocalDate validFrom,
      BigDecimal share,
      @Nullable PolicySource setBy) {}

  List<IntervalRow> intervals(Instant at) {
    return jdbc.sql(INTERVALS)
        .param("at", UtcTime.of(at))
        .query(
            (row, n) ->
                new IntervalRow(
                    row.getString("exposure_class"),
                    row.getString("investor_type"),
                    row.getInt("interval_days"),
                    PolicySource.read(row)))
        .list();
  }

  /** The mapped asset types by code. */
  Map<String, MappingRow> mapping(Instant at) {
    Map<String, MappingRow> mapping = new HashMap<>();
    jdbc.sql(MAPPING)
        .param("at", UtcTime.of(at))
        .query(
            row -> {
              mapping.put(
                  row.getString("asset_type_code"),
                  new MappingRow(row.getString("exposure_class"), PolicySource.read(row)));
            });
    return mapping;
  }

  /** The limit of a fund class in force on a day; null where there was none. */
  @Nullable LimitRow limit(Instant at, LocalDate today, @Nullable String fundClass) {
    return jdbc.sql(LIMIT)
        .param("at", UtcTime.of(at))
        .param("today", today)
        .param("fund_class", fundClass)
        .query(
            (row, n) ->
                new LimitRow(
                    row.getString("metric"),
                    row.getString("scope"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getBigDecimal("share"),
                    PolicySource.read(row)))
        .optional()
        .orElse(null);
  }

  /** The calendar of the policy's market from a date on. */
  CalendarAt calendar(Instant at, LocalDate from) {
    Map<LocalDate, CalendarAt.Day> days = new HashMap<>();
    jdbc.sql(CALENDAR)
        .param("at", UtcTime.of(at))
        .param("market", settings.market())
        .param("from_date", from)
        .query(
            row -> {
              days.put(
                  row.getObject("calendar_date", LocalDate.class),
                  new CalendarAt.Day(row.getBoolean("is_business_day"), row.getString("name")));
            });
    return new CalendarAt(days, settings.zone(), settings.cutOff());
  }
}
