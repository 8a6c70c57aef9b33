package riskcapital.consolidator.policy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of {@code CALENDAR_DAYS}.
 *
 * @param date the day
 * @param businessDay whether it is a business day
 * @param rollsTo the day itself if a business day, else the next one
 * @param nextBusinessDay first business day after the day
 * @param number business days from the calendar's first day up to and including this one
 * @param startsAt start of the day in the policy zone
 * @param endsAt start of the next day
 * @param cutOffAt cut-off of the day
 * @param dueCutOffAt cut-off of {@code rollsTo}
 * @param floorCutOffAt cut-off of {@code nextBusinessDay}
 */
record CalendarDay(
    LocalDate date,
    boolean businessDay,
    LocalDate rollsTo,
    LocalDate nextBusinessDay,
    int number,
    Instant startsAt,
    Instant endsAt,
    Instant cutOffAt,
    Instant dueCutOffAt,
    Instant floorCutOffAt) {

  /** The same day with another number. */
  CalendarDay numbered(int other) {
    return new CalendarDay(
        date,
        businessDay,
        rollsTo,
        nextBusinessDay,
        other,
        startsAt,
        endsAt,
        cutOffAt,
        dueCutOffAt,
        floorCutOffAt);
  }
}
