package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {
  private final BusinessCalendar brazil = BusinessCalendar.brazil();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01", "2026-02-16", "2026-02-17", "2026-04-03", "2026-04-21", "2026-05-01",
        "2026-06-04", "2026-09-07", "2026-10-12", "2026-11-02", "2026-11-20", "2026-12-25",
        "2024-11-15", "2024-11-20", "2000-03-06", "2000-03-07", "2000-04-21", "2000-06-22",
        "2078-02-14", "2078-02-15", "2078-04-01", "2078-06-02"
      })
  void bankHolidays(LocalDate holiday) {
    assertThat(brazil.isBusinessDay(holiday)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-18",
        "2026-12-24",
        "2026-12-31",
        "2023-11-20",
        "2026-07-09",
        "2026-04-06",
        "1999-12-31",
        "1999-09-07",
        "2079-05-01"
      })
  void businessDays(LocalDate businessDay) {
    assertThat(brazil.isBusinessDay(businessDay)).isTrue();
  }

  @Test
  void outsideTheKnownYearsWeekendsCount() {
    assertThat(brazil.isBusinessDay(LocalDate.parse("2079-04-29"))).isFalse();
    assertThat(brazil.isBusinessDay(LocalDate.parse("1999-12-26"))).isFalse();
  }

  @Test
  void everyKnownYearHasItsTwelveHolidaysAndFrom2024Thirteen() {
    for (int year = BrazilianHolidays.FIRST_YEAR; year <= BrazilianHolidays.LAST_YEAR; year++) {
      int of = year;
      assertThat(brazil.holidays())
          .as("%d", year)
          .filteredOn(holiday -> holiday.getYear() == of)
          .hasSize(holidaysOf(year));
    }
  }

  /** Good Friday may fall on 21 April, as in 2000. */
  private static int holidaysOf(int year) {
    int all = year < 2024 ? 12 : 13;
    LocalDate goodFriday = Easter.sunday(year).minusDays(2);
    return goodFriday.equals(LocalDate.of(year, 4, 21)) ? all - 1 : all;
  }

  @Test
  void rollsForwardOverCarnival() {
    assertThat(brazil.roll(LocalDate.parse("2026-02-14"))).isEqualTo("2026-02-18");
    assertThat(brazil.roll(LocalDate.parse("2026-02-18"))).isEqualTo("2026-02-18");
    assertThat(brazil.next(LocalDate.parse("2026-02-18"))).isEqualTo("2026-02-19");
    assertThat(brazil.next(LocalDate.parse("2026-02-13"))).isEqualTo("2026-02-18");
  }

  @Test
  void countsBusinessDaysAfterOneDateUpToAnother() {
    LocalDate friday = LocalDate.parse("2026-02-13");

    assertThat(brazil.moreThan(3, friday, LocalDate.parse("2026-02-20"))).isFalse();
    assertThat(brazil.moreThan(3, friday, LocalDate.parse("2026-02-22"))).isFalse();
    assertThat(brazil.moreThan(3, friday, LocalDate.parse("2026-02-23"))).isTrue();
    assertThat(brazil.moreThan(3, friday, LocalDate.parse("2020-01-01"))).isFalse();
  }
}
