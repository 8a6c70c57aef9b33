package riskcapital.consolidator.explanation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A market's calendar.
 *
 * @param days those that differ from Monday to Friday
 */
record CalendarAt(Map<LocalDate, Day> days, ZoneId zone, LocalTime cutOff) {

  /** A day that differs, and its name. */
  record Day(boolean business, String name) {}

  /**
   * A day that a due date rolls over.
   *
   * @param reason the holiday's name, or the day of the week
   */
  record ClosedDay(LocalDate date, String reason) {}

  /** The days that a date rolls over, to the first business day; none for a business day. */
  List<ClosedDay> rolledOver(LocalDate from) {
    List<ClosedDay> closed = new ArrayList<>();
    for (LocalDate day = from; !isBusinessDay(day); day = day.plusDays(1)) {
      Day named = days.get(day);
      closed.add(
          new ClosedDay(
              day,
              named == null
                  ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                  : named.name()));
    }
    return closed;
  }

  /** The day itself if a business day, else the next one. */
  LocalDate rolled(LocalDate date) {
    return date.plusDays(rolledOver(date).size());
  }

  Instant cutOffOf(LocalDate date) {
    return date.atTime(cutOff).atZone(zone).toInstant();
  }

  /** What was recorded at an instant makes nothing due before: the next business day's cut-off. */
  Instant floorAfter(Instant recorded) {
    return cutOffOf(rolled(LocalDate.ofInstant(recorded, zone).plusDays(1)));
  }

  /** Business days after a date, up to and including another. */
  long businessDays(LocalDate after, LocalDate until) {
    return until.isAfter(after)
        ? after.plusDays(1).datesUntil(until.plusDays(1)).filter(this::isBusinessDay).count()
        : 0;
  }

  private boolean isBusinessDay(LocalDate date) {
    Day day = days.get(date);
    return day == null ? date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : day.business();
  }
}
