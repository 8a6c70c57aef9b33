package riskcapital.consolidator.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spreads a calendar over every day from 1970 to 2100. A local time that a change of the clocks
 * skips is the instant of that change, as {@link java.time.ZonedDateTime#of} has it.
 *
 * @param exceptions days that differ from Monday to Friday: whether each is a business day
 */
record CalendarDays(Map<LocalDate, Boolean> exceptions, ZoneId zone, LocalTime cutOff) {
  static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  List<CalendarDay> all() {
    List<CalendarDay> days = new ArrayList<>();
    LocalDate next = null;
    int number = 0;
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      if (next == null || !next.isAfter(date)) {
        next = businessDayFrom(date.plusDays(1));
      }
      boolean business = isBusinessDay(date);
      number += business ? 1 : 0;
      days.add(day(date, business, next, number));
    }
    return days;
  }

  /** The calendar with one day changed: a business day or not, null as the weekday has it. */
  CalendarDays with(LocalDate date, @Nullable Boolean businessDay) {
    Map<LocalDate, Boolean> changed = new HashMap<>(exceptions);
    if (businessDay == null) {
      changed.remove(date);
    } else {
      changed.put(date, businessDay);
    }
    return new CalendarDays(changed, zone, cutOff);
  }

  Instant dueCutOffOn(LocalDate date) {
    return cutOffOf(businessDayFrom(date));
  }

  Instant floorCutOffOn(LocalDate date) {
    return cutOffOf(businessDayFrom(date.plusDays(1)));
  }

  private CalendarDay day(LocalDate date, boolean business, LocalDate next, int number) {
    LocalDate rollsTo = business ? date : next;
    return new CalendarDay(
        date,
        business,
        rollsTo,
        next,
        number,
        date.atStartOfDay(zone).toInstant(),
        date.plusDays(1).atStartOfDay(zone).toInstant(),
        cutOffOf(date),
        cutOffOf(rollsTo),
        cutOffOf(next));
  }

  private LocalDate businessDayFrom(LocalDate date) {
    LocalDate day = date;
    while (!isBusinessDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  boolean isBusinessDay(LocalDate date) {
    return exceptions.getOrDefault(date, date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
  }

  private Instant cutOffOf(LocalDate date) {
    return date.atTime(cutOff).atZone(zone).toInstant();
  }
}
