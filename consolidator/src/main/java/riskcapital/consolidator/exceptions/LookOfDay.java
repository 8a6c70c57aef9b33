package riskcapital.consolidator.exceptions;

import java.time.Duration;
import java.time.Instant;

/**
 * A look for what the passing of a day has made true, at which every fund found was dealt with.
 * Until another date is expected there is nothing more to find but what was being derived, by the
 * dates of before, while the day passed; so the next look can wait. It reads every fund that is
 * behind.
 *
 * @param expected the dates that it was for
 */
record LookOfDay(ExpectedDates expected, Instant at) {
  private static final Duration SUFFICES = Duration.ofMinutes(1);

  /** Whether no other look is needed yet. */
  boolean suffices(ExpectedDates today, Instant now) {
    return expected.equals(today) && !now.isBefore(at) && now.isBefore(at.plus(SUFFICES));
  }
}
