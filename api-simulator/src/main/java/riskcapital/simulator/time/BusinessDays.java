package riskcapital.simulator.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Brazilian bank business days: no weekends, no national holidays, Carnival and Corpus Christi. */
public final class BusinessDays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(4, 21),
          MonthDay.of(5, 1),
          MonthDay.of(9, 7),
          MonthDay.of(10, 12),
          MonthDay.of(11, 2),
          MonthDay.of(11, 15),
          MonthDay.of(12, 25));

  private static final MonthDay CONSCIENCE_DAY = MonthDay.of(11, 20);
  private static final int CONSCIENCE_DAY_SINCE = 2024;
  private static final Set<Long> DAYS_FROM_EASTER = Set.of(-48L, -47L, -2L, 60L);

  private static final Map<Integer, BitSet> YEARS = new ConcurrentHashMap<>();

  private BusinessDays() {}

  public static boolean contains(LocalDate date) {
    return YEARS.computeIfAbsent(date.getYear(), BusinessDays::ofYear).get(date.getDayOfYear());
  }

  private static BitSet ofYear(int year) {
    BitSet days = new BitSet();
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      days.set(day.getDayOfYear(), !weekend && !isHoliday(day));
    }
    return days;
  }

  /** The last business day before the date. */
  public static LocalDate before(LocalDate date) {
    LocalDate day = date.minusDays(1);
    while (!contains(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The business day {@code count} steps before the date. */
  public static LocalDate before(LocalDate date, int count) {
    LocalDate day = date;
    for (int step = 0; step < count; step++) {
      day = before(day);
    }
    return day;
  }

  public static boolean isFirstOrLastOfMonth(LocalDate day) {
    return before(day).getMonth() != day.getMonth() || isLastOfMonth(day);
  }

  private static boolean isLastOfMonth(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!contains(next)) {
      next = next.plusDays(1);
    }
    return next.getMonth() != day.getMonth();
  }

  private static boolean isHoliday(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    return FIXED.contains(day)
        || (day.equals(CONSCIENCE_DAY) && date.getYear() >= CONSCIENCE_DAY_SINCE)
        || DAYS_FROM_EASTER.contains(date.toEpochDay() - easter(date.getYear()).toEpochDay());
  }

  /** Gregorian Easter Sunday, by the Meeus/Jones/Butcher algorithm. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int shift = (golden + 11 * epact + 22 * weekday) / 451;
    int month = (epact + weekday - 7 * shift + 114) / 31;
    int day = (epact + weekday - 7 * shift + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
