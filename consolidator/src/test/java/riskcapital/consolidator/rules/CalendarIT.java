package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import riskcapital.consolidator.policy.KeepCalendar;
import riskcapital.consolidator.policy.PolicySettings;

/** The calendar's tables as the statements read them. */
class CalendarIT extends RulesIT {
  @Autowired KeepCalendar calendar;
  @Autowired PolicySettings settings;
  @Autowired ApplicationContext context;

  @AfterEach
  void restore() {
    jdbc.update("delete from BUSINESS_CALENDAR where calendar_date = '2026-02-12'");
    calendar.afterPropertiesSet();
  }

  @Test
  void everyDayIsThereWithItsCutOff() {
    assertThat(
            jdbc.queryForObject(
                "select concat(count(*), ' ', min(calendar_date), ' ', max(calendar_date))"
                    + " from CALENDAR_DAYS",
                String.class))
        .isEqualTo("47847 1970-01-01 2100-12-31");
    assertThat(days("2026-02-13", "2026-02-18"))
        .containsExactly(
            "2026-02-13 1 2026-02-13 2026-02-18 2026-02-13 21:00:00.000000",
            "2026-02-14 0 2026-02-18 2026-02-18 2026-02-14 21:00:00.000000",
            "2026-02-15 0 2026-02-18 2026-02-18 2026-02-15 21:00:00.000000",
            "2026-02-16 0 2026-02-18 2026-02-18 2026-02-16 21:00:00.000000",
            "2026-02-17 0 2026-02-18 2026-02-18 2026-02-17 21:00:00.000000",
            "2026-02-18 1 2026-02-18 2026-02-19 2026-02-18 21:00:00.000000");
    assertThat(days("2018-11-05", "2018-11-05"))
        .as("summer time until 2019")
        .containsExactly("2018-11-05 1 2018-11-05 2018-11-06 2018-11-05 20:00:00.000000");
  }

  @Test
  void aRowOverridesAndRebuildsOnlyOnce() {
    jdbc.update("insert into BUSINESS_CALENDAR values ('BR', '2026-02-12', false, 'Strike')");

    calendar.afterPropertiesSet();

    assertThat(days("2026-02-12", "2026-02-12"))
        .containsExactly("2026-02-12 0 2026-02-13 2026-02-13 2026-02-12 21:00:00.000000");
    jdbc.update(
        "update CALENDAR_DAYS set next_business_day = '2000-01-01' where calendar_date = '2026-02-12'");
    calendar.afterPropertiesSet();
    assertThat(days("2026-02-12", "2026-02-12"))
        .as("not built again without a change")
        .containsExactly("2026-02-12 0 2026-02-13 2000-01-01 2026-02-12 21:00:00.000000");
  }

  @Test
  void everyFundIsDerivedAgainByAnotherCalendar() {
    given(Sample.aum(1, "2026-02-02"));
    given(Sample.aum(2, "2026-02-02"));
    deriveAt("2026-02-10T16:00:00Z", 1L, 2L);
    calendar.afterPropertiesSet();
    assertThat(marked()).as("by the same").isEmpty();

    jdbc.update("insert into BUSINESS_CALENDAR values ('BR', '2026-02-12', false, 'Strike')");
    calendar.afterPropertiesSet();

    assertThat(marked()).containsExactly(1L, 2L);
  }

  @Test
  void everyFundIsDerivedAgainOnTheWayBackFromAnotherMarket() {
    given(Sample.aum(1, "2026-02-02"));
    deriveAt("2026-02-10T16:00:00Z", 1L);
    jdbc.update(
        "insert into CALENDAR_BUILDS (market, fingerprint, built_at)"
            + " values ('XX', 'x', '2099-01-01')");

    calendar.afterPropertiesSet();

    assertThat(marked()).containsExactly(1L);
    jdbc.update("delete from CALENDAR_BUILDS where market = 'XX'");
  }

  @Test
  void everyFundIsDerivedAgainByOtherSettings() {
    given(Sample.aum(1, "2026-02-02"));
    deriveAt("2026-02-10T16:00:00Z", 1L);
    startWith(settings);
    assertThat(marked()).as("by the same").isEmpty();

    for (PolicySettings other :
        List.of(
            settings(1, settings.warningShare(), settings.staleAfterBusinessDays()),
            settings(0, new BigDecimal("0.9"), settings.staleAfterBusinessDays()),
            settings(0, settings.warningShare(), settings.staleAfterBusinessDays() + 1))) {
      startWith(other);
      assertThat(marked()).as(other.toString()).containsExactly(1L);
      jdbc.update("delete from REDERIVATIONS");
      startWith(settings);
      jdbc.update("delete from REDERIVATIONS");
    }
  }

  private PolicySettings settings(int graceDays, BigDecimal warningShare, int staleAfter) {
    return new PolicySettings(
        settings.zone(),
        settings.cutOff(),
        settings.market(),
        graceDays,
        warningShare,
        staleAfter,
        settings.monitoringStart());
  }

  /** What a start of the service does, but for the migrations. */
  private void startWith(PolicySettings own) {
    try (var start = new AnnotationConfigApplicationContext()) {
      start.setParent(context);
      start.registerBean(PolicySettings.class, () -> own, bean -> bean.setPrimary(true));
      start.register(KeepCalendar.class);
      start.refresh();
    }
  }

  private List<Long> marked() {
    return jdbc.queryForList("select fund_id from REDERIVATIONS order by fund_id", Long.class);
  }

  private List<String> days(String from, String to) {
    return jdbc.queryForList(
        "select concat_ws(' ', calendar_date, is_business_day, rolls_to, next_business_day,"
            + " cut_off_at) from CALENDAR_DAYS where calendar_date between ? and ?"
            + " order by calendar_date",
        String.class,
        from,
        to);
  }
}
