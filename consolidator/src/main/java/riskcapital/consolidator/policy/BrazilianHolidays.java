package riskcapital.consolidator.policy;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Bank holidays of Brazil, known for 2000 to 2078. 24 and 31 December are business days, and
 * holidays of states and cities are none.
 */
final class BrazilianHolidays {
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2078;

  private static final int BLACK_CONSCIOUSNESS_FROM = 2024;

  private BrazilianHolidays() {}

  /** Every holiday of the known years with its name; of two on one day both are named. */
  static SortedMap<LocalDate, String> all() {
    SortedMap<LocalDate, String> holidays = new TreeMap<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      addYear(holidays, year);
    }
    return holidays;
  }

  private static void addYear(SortedMap<LocalDate, String> holidays, int year) {
    LocalDate easter = Easter.of(year);
    add(holidays, MonthDay.of(Month.JANUARY, 1).atYear(year), "New Year");
    add(holidays, easter.minusDays(48), "Carnival Monday");
    add(holidays, easter.minusDays(47), "Carnival Tuesday");
    add(holidays, easter.minusDays(2), "Good Friday");
    add(holidays, MonthDay.of(Month.APRIL, 21).atYear(year), "Tiradentes");
    add(holidays, MonthDay.of(Month.MAY, 1).atYear(year), "Labour Day");
    add(holidays, easter.plusDays(60), "Corpus Christi");
    add(holidays, MonthDay.of(Month.SEPTEMBER, 7).atYear(year), "Independence Day");
    add(holidays, MonthDay.of(Month.OCTOBER, 12).atYear(year), "Our Lady of Aparecida");
    add(holidays, MonthDay.of(Month.NOVEMBER, 2).atYear(year), "All Souls");
    add(holidays, MonthDay.of(Month.NOVEMBER, 15).atYear(year), "Republic Day");
    if (year >= BLACK_CONSCIOUSNESS_FROM) {
      add(holidays, MonthDay.of(Month.NOVEMBER, 20).atYear(year), "Black Consciousness Day");
    }
    add(holidays, MonthDay.of(Month.DECEMBER, 25).atYear(year), "Christmas");
  }

  private static void add(SortedMap<LocalDate, String> holidays, LocalDate day, String name) {
    holidays.merge(day, name, (first, second) -> first + ", " + second);
  }
}
