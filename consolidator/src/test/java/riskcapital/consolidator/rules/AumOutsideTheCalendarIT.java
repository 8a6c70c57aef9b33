package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.portfolio;

import org.junit.jupiter.api.Test;

/** AUM of dates before 1970 and after 2100, which the calendar does not hold. */
class AumOutsideTheCalendarIT extends RulesIT {
  @Test
  void anAumFromBeforeTheCalendarIsStale() {
    given(aum(1, "1969-12-31"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    deriveAt("2026-02-03T16:00:00Z", 1L);

    assertThat(status(1)).contains("UNKNOWN STALE_AUM");
    assertThat(sweepAt("2026-02-03T16:00:00Z")).isZero();
  }

  @Test
  void anAumFromAfterTheCalendarIsFreshBeforeItsTime() {
    given(aum(1, "2101-01-03"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    deriveAt("2026-02-03T16:00:00Z", 1L);

    assertThat(status(1)).contains("UNKNOWN NO_MARGIN");
    assertThat(sweepAt("2026-02-03T16:00:00Z")).isZero();
  }

  @Test
  void afterTheCalendarMondayToFridayCount() {
    // A Thursday; Friday 7, Monday 10 and Tuesday 11 are the three business days.
    given(aum(1, "2101-01-06"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    deriveAt("2101-01-12T02:59:59Z", 1L);
    assertThat(status(1)).contains("UNKNOWN NO_MARGIN");
    assertThat(sweepAt("2101-01-12T02:59:59Z")).isZero();

    assertThat(sweepAt("2101-01-12T03:00:00Z")).isOne();
    assertThat(status(1)).contains("UNKNOWN STALE_AUM");
    assertThat(sweepAt("2101-01-12T03:00:00Z")).isZero();
  }

  @Test
  void acrossTheEndOfTheCalendarToo() {
    // The last day of the calendar is a Friday; Monday 3, Tuesday 4 and Wednesday 5 January.
    given(aum(1, "2100-12-31"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    deriveAt("2101-01-06T02:59:59Z", 1L);
    assertThat(status(1)).contains("UNKNOWN NO_MARGIN");

    assertThat(sweepAt("2101-01-06T03:00:00Z")).isOne();
    assertThat(status(1)).contains("UNKNOWN STALE_AUM");
  }
}
