package riskcapital.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The business days of a market: every day but weekends and holidays.
 *
 * @param holidays bank holidays; where none are known only weekends count
 */
public record BusinessCalendar(Set<LocalDate> holidays) {
  public BusinessCalendar {
    holidays = Set.copyOf(holidays);
  }

  /** Brazil, with its bank holidays of 2000 to 2078. */
  public static BusinessCalendar brazil() {
    return new BusinessCalendar(BrazilianHolidays.all());
  }

  public boolean isBusinessDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(date);
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
}
