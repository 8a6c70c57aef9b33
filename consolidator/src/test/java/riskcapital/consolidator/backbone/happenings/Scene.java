package riskcapital.consolidator.backbone.happenings;

import java.time.LocalDate;

/** Times of the year at which dates and instants are odd. */
enum Scene {
  /** Weeks without anything. */
  ORDINARY("2026-08-03"),
  /** 25 December, 1 January. */
  YEAR_END("2025-12-10"),
  /** Monday 16 and Tuesday 17 February. */
  CARNIVAL("2026-01-26"),
  /** Good Friday, 21 April. */
  EASTER("2026-03-23"),
  CORPUS_CHRISTI("2026-05-18"),
  /** 20 November was none before 2024. */
  BEFORE_BLACK_CONSCIOUSNESS_DAY("2023-11-06"),
  BLACK_CONSCIOUSNESS_DAY("2024-11-11"),
  /** New York changes on 8 March, London on 29 March; São Paulo does not. */
  OTHERS_SPRING_FORWARD("2026-03-02"),
  OTHERS_FALL_BACK("2026-10-12"),
  /** São Paulo changed on 4 November 2018: the cut-off is at 20:00 UTC from then on. */
  SPRING_FORWARD("2018-10-22"),
  /** And back on 17 February 2019. */
  FALL_BACK("2019-01-28"),
  LEAP_DAY("2024-02-19"),
  FIRST_YEAR_OF_THE_CALENDAR("2000-01-10"),
  LAST_YEARS_OF_THE_CALENDAR("2077-01-25");

  private final LocalDate start;

  Scene(String start) {
    this.start = LocalDate.parse(start);
  }

  LocalDate start() {
    return start;
  }
}
