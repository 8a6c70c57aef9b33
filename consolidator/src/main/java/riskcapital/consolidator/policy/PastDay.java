package riskcapital.consolidator.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of {@code CALENDAR_PAST_DAYS}: what a day was until a change of the calendar.
 *
 * @param date the day
 * @param heldUntil when the change was recorded
 * @param dueCutOffAt cut-off of the day that it rolled to
 * @param floorCutOffAt cut-off of the business day after it
 */
record PastDay(LocalDate date, Instant heldUntil, Instant dueCutOffAt, Instant floorCutOffAt) {

  /**
   * Every day that a change made another, as it was before the change.
   *
   * @param now the calendar after all changes
   * @param newestFirst the changes
   */
  static List<PastDay> before(CalendarDays now, List<DayChange> newestFirst) {
    List<PastDay> past = new ArrayList<>();
    CalendarDays after = now;
    for (DayChange change : newestFirst) {
      CalendarDays before = after.with(change.date(), change.before());
      past.addAll(differing(before, after, change));
      after = before;
    }
    return past;
  }

  /** A day looks forward only, and no farther than to the next business day. */
  private static List<PastDay> differing(
      CalendarDays before, CalendarDays after, DayChange change) {
    List<PastDay> past = new ArrayList<>();
    LocalDate date = change.date();
    boolean looksPast = true;
    while (looksPast && !date.isBefore(CalendarDays.FIRST)) {
      if (!before.dueCutOffOn(date).equals(after.dueCutOffOn(date))
          || !before.floorCutOffOn(date).equals(after.floorCutOffOn(date))) {
        past.add(
            new PastDay(
                date, change.recordedAt(), before.dueCutOffOn(date), before.floorCutOffOn(date)));
      }
      looksPast = date.equals(change.date()) || !before.isBusinessDay(date);
      date = date.minusDays(1);
    }
    return past;
  }
}
