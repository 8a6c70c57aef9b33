package riskcapital.consolidator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastDayTest {
  private static final LocalTime CUT_OFF = LocalTime.of(18, 0);
  private static final CalendarDays NOW =
      new CalendarDays(
          Map.of(date("2026-02-16"), false, date("2026-02-18"), false, date("2026-02-21"), true),
          ZoneId.of("America/Sao_Paulo"),
          CUT_OFF);

  @Test
  void aHolidayChangesTheDaysThatLookedAtIt() {
    assertThat(PastDay.before(NOW, List.of(change("2026-02-16", null, 1))))
        .containsExactly(
            past("2026-02-16", 1, "2026-02-16T21:00:00Z", "2026-02-17T21:00:00Z"),
            past("2026-02-15", 1, "2026-02-16T21:00:00Z", "2026-02-16T21:00:00Z"),
            past("2026-02-14", 1, "2026-02-16T21:00:00Z", "2026-02-16T21:00:00Z"),
            past("2026-02-13", 1, "2026-02-13T21:00:00Z", "2026-02-16T21:00:00Z"));
  }

  @Test
  void theyAreAllDaysThatDifferFromTheCalendarAfterTheChange() {
    List<DayChange> newestFirst =
        List.of(
            change("2026-02-21", null, 9),
            change("2026-02-18", true, 8),
            change("2026-02-17", false, 7),
            change("2026-02-16", null, 6),
            change("2026-02-16", true, 5),
            change("2026-02-16", false, 4),
            change("2026-02-13", false, 3));

    List<PastDay> expected = new ArrayList<>();
    CalendarDays after = NOW;
    for (DayChange change : newestFirst) {
      CalendarDays before = after.with(change.date(), change.before());
      List<CalendarDay> daysAfter = after.all();
      for (CalendarDay day : before.all()) {
        CalendarDay then =
            daysAfter.get((int) (day.date().toEpochDay() - CalendarDays.FIRST.toEpochDay()));
        if (!day.dueCutOffAt().equals(then.dueCutOffAt())
            || !day.floorCutOffAt().equals(then.floorCutOffAt())) {
          expected.add(
              new PastDay(day.date(), change.recordedAt(), day.dueCutOffAt(), day.floorCutOffAt()));
        }
      }
      after = before;
    }
    assertThat(PastDay.before(NOW, newestFirst)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(
            expected.stream().map(PastDay::heldUntil).distinct().sorted(Comparator.naturalOrder()))
        .as("each change changes something, but the one that says what Monday says anyway")
        .hasSize(6);
  }

  private static DayChange change(String date, @Nullable Boolean before, int second) {
    return new DayChange(date(date), before, Instant.ofEpochSecond(second));
  }

  private static PastDay past(String date, int second, String due, String floor) {
    return new PastDay(
        date(date), Instant.ofEpochSecond(second), Instant.parse(due), Instant.parse(floor));
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }
}
