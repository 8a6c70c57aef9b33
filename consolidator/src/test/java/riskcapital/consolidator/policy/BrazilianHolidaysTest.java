package riskcapital.consolidator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BrazilianHolidaysTest {
  /** Easter Sundays as published, to hold the rules against. */
  private static final Map<Integer, String> EASTER =
      Map.of(
          2000, "04-23", 2008, "03-23", 2011, "04-24", 2019, "04-21", 2024, "03-31", 2025, "04-20",
          2026, "04-05", 2027, "03-28", 2038, "04-25", 2076, "04-19");

  @Test
  void namesEveryHolidayOf2026() {
    assertThat(BrazilianHolidays.all().subMap(day("2026-01-01"), day("2027-01-01")))
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry(day("2026-01-01"), "New Year"),
                    Map.entry(day("2026-02-16"), "Carnival Monday"),
                    Map.entry(day("2026-02-17"), "Carnival Tuesday"),
                    Map.entry(day("2026-04-03"), "Good Friday"),
                    Map.entry(day("2026-04-21"), "Tiradentes"),
                    Map.entry(day("2026-05-01"), "Labour Day"),
                    Map.entry(day("2026-06-04"), "Corpus Christi"),
                    Map.entry(day("2026-09-07"), "Independence Day"),
                    Map.entry(day("2026-10-12"), "Our Lady of Aparecida"),
                    Map.entry(day("2026-11-02"), "All Souls"),
                    Map.entry(day("2026-11-15"), "Republic Day"),
                    Map.entry(day("2026-11-20"), "Black Consciousness Day"),
                    Map.entry(day("2026-12-25"), "Christmas"))));
  }

  @Test
  void hasNoDifferenceToTheRulesInAnyKnownYear() {
    SortedMap<LocalDate, String> holidays = BrazilianHolidays.all();
    List<String> differences = new ArrayList<>();
    for (int year = 2000; year <= 2078; year++) {
      List<LocalDate> expected = new ArrayList<>();
      for (String fixed :
          List.of("01-01", "04-21", "05-01", "09-07", "10-12", "11-02", "11-15", "12-25")) {
        expected.add(day(year + "-" + fixed));
      }
      if (year > 2023) {
        expected.add(day(year + "-11-20"));
      }
      for (int offset : new int[] {-48, -47, -2, 60}) {
        expected.add(gauss(year).plusDays(offset));
      }
      List<LocalDate> actual =
          List.copyOf(holidays.subMap(day(year + "-01-01"), day(year + 1 + "-01-01")).keySet());
      List<LocalDate> wanted = expected.stream().distinct().sorted().toList();
      if (!actual.equals(wanted)) {
        differences.add(year + ": " + actual + " instead of " + wanted);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(holidays.firstKey()).isEqualTo("2000-01-01");
    assertThat(holidays.lastKey()).isEqualTo("2078-12-25");
  }

  @Test
  void easterIsAsPublished() {
    EASTER.forEach((year, date) -> assertThat(Easter.of(year)).isEqualTo(year + "-" + date));
  }

  @Test
  void twoHolidaysOnOneDayAreBothNamed() {
    assertThat(BrazilianHolidays.all()).containsEntry(day("2000-04-21"), "Good Friday, Tiradentes");
  }

  /** Gauss's formula for 1900 to 2099, another than the one under test. */
  private static LocalDate gauss(int year) {
    int d = (19 * (year % 19) + 24) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
    LocalDate easter = LocalDate.of(year, 3, 22).plusDays((long) d + e);
    boolean exceptional =
        easter.equals(LocalDate.of(year, 4, 26))
            || (easter.equals(LocalDate.of(year, 4, 25)) && d == 28 && e == 6 && year % 19 > 10);
    return exceptional ? easter.minusDays(7) : easter;
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
