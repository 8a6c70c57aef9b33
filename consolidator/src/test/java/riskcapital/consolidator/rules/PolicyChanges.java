package riskcapital.consolidator.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.policy.KeepCalendar;

/** Changes policy tables with their audit, and takes everything back. */
final class PolicyChanges {
  private final JdbcTemplate jdbc;
  private final KeepCalendar calendar;

  PolicyChanges(JdbcTemplate jdbc, KeepCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  void interval(String exposureClass, String investorType, int days, String at) {
    record(
        "SUBMISSION_POLICY",
        exposureClass + "|" + investorType,
        json(
            "select json_object('interval_days', interval_days) from SUBMISSION_POLICY"
                + " where exposure_class = ? and investor_type = ?",
            exposureClass,
            investorType),
        "{\"interval_days\": %d}".formatted(days),
        at);
    jdbc.update(
        "update SUBMISSION_POLICY set interval_days = ?"
            + " where exposure_class = ? and investor_type = ?",
        days,
        exposureClass,
        investorType);
  }

  void map(String code, String exposureClass, String at) {
    record(
        "ASSET_TYPE_MAPPING",
        code,
        json(
            "select json_object('exposure_class', exposure_class) from ASSET_TYPE_MAPPING"
                + " where asset_type_code = ?",
            code),
        "{\"exposure_class\": \"%s\"}".formatted(exposureClass),
        at);
    jdbc.update(
        "replace into ASSET_TYPE_MAPPING (asset_type_code, exposure_class) values (?, ?)",
        code,
        exposureClass);
  }

  void holiday(String date, String at) {
    record(
        "BUSINESS_CALENDAR",
        "BR|" + date,
        null,
        "{\"is_business_day\": false, \"name\": \"Strike\"}",
        at);
    jdbc.update("insert into BUSINESS_CALENDAR values ('BR', ?, false, 'Strike')", date);
    calendar.keep();
  }

  void noHoliday(String date, String at) {
    record(
        "BUSINESS_CALENDAR",
        "BR|" + date,
        json(
            "select json_object('is_business_day', is_business_day, 'name', name)"
                + " from BUSINESS_CALENDAR where market = 'BR' and calendar_date = ?",
            date),
        null,
        at);
    jdbc.update("delete from BUSINESS_CALENDAR where market = 'BR' and calendar_date = ?", date);
    calendar.keep();
  }

  /** Only the record of it: a limit moves no deadline. */
  void limitChanged(String at) {
    record("LIMIT_RULE", "GROSS_MARGIN|EQUITY|2026-02-04", null, "{\"share\": 0.5}", at);
  }

  /** The policy as shipped. */
  void takeBack() {
    jdbc.query(
        "select kind, policy_key, before_value from POLICY_CHANGES order by recorded_at desc",
        row -> {
          takeBack(row.getString(1), row.getString(2), row.getString(3));
        });
    jdbc.update("delete from POLICY_CHANGES");
    calendar.keep();
  }

  private void takeBack(String kind, String key, @Nullable String before) {
    String[] parts = key.split("\\|", -1);
    switch (kind) {
      case "SUBMISSION_POLICY" ->
          jdbc.update(
              "update SUBMISSION_POLICY set interval_days = json_extract(?, '$.interval_days')"
                  + " where exposure_class = ? and investor_type = ?",
              before,
              parts[0],
              parts[1]);
      case "ASSET_TYPE_MAPPING" -> {
        jdbc.update("delete from ASSET_TYPE_MAPPING where asset_type_code = ?", key);
        if (before != null) {
          jdbc.update(
              "insert into ASSET_TYPE_MAPPING values"
                  + " (?, json_unquote(json_extract(?, '$.exposure_class')))",
              key,
              before);
        }
      }
      case "LIMIT_RULE" -> {}
      default -> {
        jdbc.update(
            "delete from BUSINESS_CALENDAR where market = ? and calendar_date = ?",
            parts[0],
            parts[1]);
        if (before != null) {
          jdbc.update(
              "insert into BUSINESS_CALENDAR values (?, ?, false,"
                  + " json_unquote(json_extract(?, '$.name')))",
              parts[0],
              parts[1],
              before);
        }
      }
    }
  }

  private @Nullable String json(String query, Object... key) {
    List<String> found = jdbc.queryForList(query, String.class, key);
    return found.isEmpty() ? null : found.get(0);
  }

  private void record(
      String kind, String key, @Nullable String before, @Nullable String after, String at) {
    jdbc.update(
        "insert into POLICY_CHANGES (kind, policy_key, before_value, after_value, actor, reason,"
            + " recorded_at) values (?, ?, ?, ?, 'ana', 'test', ?)",
        kind,
        key,
        before,
        after,
        UtcTime.of(Instant.parse(at)));
  }
}
