package riskcapital.bench.detect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.LongStream;
import riskcapital.bench.stress.StressDay;

/**
 * Funds that must submit, of which some don't. The early ones have their first portfolio on a
 * Monday, all others on the Tuesday after it; a portfolio that begins an episode is due at the
 * cut-off of the next business day. So the early funds fall due on Tuesday and the others on
 * Wednesday, each group at one instant, as soon as the feeds are proven up to it. The early ones do
 * not submit, and of the others the first ones do not. The consolidator's clock stands just after
 * the later cut-off from the start.
 *
 * @param early funds that fall due first: the sweep's warm-up
 * @param late funds that fall due together when it is measured
 * @param missing those of the late ones that have not submitted
 */
record DueAtOnce(int early, int late, int missing) {
  private static final int PERCENT = 100;
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
  private static final Instant TUESDAYS_CUT_OFF = Instant.parse("2026-03-10T21:00:00Z");
  private static final Instant WEDNESDAYS_CUT_OFF = Instant.parse("2026-03-11T21:00:00Z");
  private static final Instant SUBMITTED = Instant.parse("2026-03-11T15:00:00Z");
  private static final Duration AFTER = Duration.ofSeconds(1);

  /** Of five rows in a row of the types one at least is OTC or offshore. */
  private static final int ROWS = 5;

  private static final int MOST_EARLY = 2_000;

  /** The measured number of funds, with a warm-up of no more than them. */
  static DueAtOnce of(int funds, int percentMissing) {
    int missing = Math.toIntExact(Math.max(1, (long) funds * percentMissing / PERCENT));
    return new DueAtOnce(Math.min(funds, MOST_EARLY), funds, missing);
  }

  int all() {
    return early + late;
  }

  /** The early funds' first portfolios. */
  StressDay monday() {
    return new StressDay(early, ROWS, MONDAY);
  }

  /** Everybody's portfolios. */
  StressDay tuesday() {
    return new StressDay(all(), ROWS, MONDAY.plusDays(1));
  }

  /** The early funds' newest portfolios: nothing falls due by them any more. */
  StressDay restated() {
    return new StressDay(early, ROWS, MONDAY.plusDays(1));
  }

  /** Every fund that is missing in the end. */
  int allMissing() {
    return early + missing;
  }

  /** Late funds that submit. */
  LongStream submitting() {
    return tuesday().fundIds().skip(allMissing());
  }

  /** When they do. */
  Instant submitted() {
    return SUBMITTED;
  }

  /** Up to here the feeds must be proven for the submissions to be judged. */
  Instant submissionsProven() {
    return SUBMITTED.plus(AFTER);
  }

  /** Up to here the feeds must be proven for the early funds to be missing. */
  Instant earlyDue() {
    return TUESDAYS_CUT_OFF.plus(AFTER);
  }

  /** Up to here the feeds must be proven for the late funds to be missing. */
  Instant lateDue() {
    return WEDNESDAYS_CUT_OFF.plus(AFTER);
  }

  /** Settings of the consolidator that judges them. */
  Map<String, String> clock() {
    return Map.of("rcm.clock.fixed-at", lateDue().toString());
  }
}
