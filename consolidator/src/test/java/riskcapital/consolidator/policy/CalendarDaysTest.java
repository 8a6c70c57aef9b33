package riskcapital.consolidator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarDaysTest {
  private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

  @Test
  void rollsOverHolidaysAndWeekends() {
    assertThat(day(Map.of(date("2026-02-16"), false, date("2026-02-17"), false), "2026-02-14"))
        .isEqualTo(
            new CalendarDay(
                date("2026-02-14"),
                false,
                date("2026-02-18"),
                date("2026-02-18"),
                14642,
                Instant.parse("2026-02-14T03:00:00Z"),
                Instant.parse("2026-02-15T03:00:00Z"),
                Instant.parse("2026-02-14T21:00:00Z"),
                Instant.parse("2026-02-18T21:00:00Z"),
                Instant.parse("2026-02-18T21:00:00Z")));
  }

  @Test
  void aRowMakesASaturdayABusinessDay() {
    CalendarDay saturday = day(Map.of(date("2026-02-14"), true), "2026-02-14");
    assertThat(saturday.businessDay()).isTrue();
    assertThat(saturday.rollsTo()).isEqualTo("2026-02-14");
    assertThat(saturday.nextBusinessDay()).isEqualTo("2026-02-16");
  }

  @Test
  void followsTheClockThroughSummerTime() {
    // The clocks went forward at midnight of 4 November 2018: the day began at 01:00.
    CalendarDay sunday = day(Map.of(), "2018-11-04");
    assertThat(sunday.startsAt()).isEqualTo("2018-11-04T03:00:00Z");
    assertThat(sunday.endsAt()).isEqualTo("2018-11-05T02:00:00Z");
    assertThat(sunday.cutOffAt()).isEqualTo("2018-11-04T20:00:00Z");
  }

  @Test
  void daysFollowOneAnotherWithoutGap() {
    List<CalendarDay> days = new CalendarDays(Map.of(), SAO_PAULO, LocalTime.of(18, 0)).all();
    assertThat(days).hasSize(47_847);
    for (int i = 1; i < days.size(); i++) {
      assertThat(days.get(i).startsAt()).isEqualTo(days.get(i - 1).endsAt());
    }
  }

  private static CalendarDay day(Map<LocalDate, Boolean> exceptions, String date) {
    return new CalendarDays(exceptions, SAO_PAULO, LocalTime.of(18, 0))
        .all().stream().filter(day -> day.date().equals(date(date))).findFirst().orElseThrow();
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }
}
