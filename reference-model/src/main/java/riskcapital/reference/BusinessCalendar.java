package riskcapital.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The business days of a market: Monday to Friday but for holidays, and single days at weekends.
 *
 * @param holidays bank holidays; where none are known only weekends count
 * @param workedWeekends days of weekends that are business days all the same
 */
public record BusinessCalendar(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {
  public BusinessCalendar {
    holidays = Set.copyOf(holidays);
    workedWeekends = Set.copyOf(workedWeekends);
  }

  /** Without a business day at a weekend. */
  public BusinessCalendar(Set<LocalDate> holidays) {
    this(holidays, Set.of());
  }

  /** Brazil, with its bank holidays of 2000 to 2078. */
  public static BusinessCalendar brazil() {
    return new BusinessCalendar(BrazilianHolidays.all());
  }

  public boolean isBusinessDay(LocalDate date) {
    return weekend(date) ? workedWeekends.contains(date) : !holidays.contains(date);
  }

  /** The same calendar but for one date; null leaves it to its day of the week. */
  BusinessCalendar with(LocalDate date, @Nullable Boolean businessDay) {
    Set<LocalDate> closed = new HashSet<>(holidays);
    Set<LocalDate> worked = new HashSet<>(workedWeekends);
    closed.remove(date);
    worked.remove(date);
    if (businessDay != null && businessDay == weekend(date)) {
      (businessDay ? worked : closed).add(date);
    }
    return new BusinessCalendar(closed, worked);
  }

  /** The date itself or, where it is none, the first business day after it. */
  LocalDate roll(LocalDate date) {
    LocalDate rolled = date;
    while (!isBusinessDay(rolled)) {
      rolled = rolled.plusDays(1);
    }
    return rolled;
  }

  /** The first business day strictly after the date. */
  LocalDate next(LocalDate date) {
    return roll(date.plusDays(1));
  }

  /** Whether more business days than the given number lie after one date and not after another. */
  boolean moreThan(int businessDays, LocalDate after, LocalDate upTo) {
    LocalDate day = after;
    for (int passed = 0; passed <= businessDays; passed++) {
      day = next(day);
    }
    return !day.isAfter(upTo);
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
