package riskcapital.consolidator.exceptions.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.world.World;
import riskcapital.events.ExceptionState;

/** Decisions of another database are taken again, by the same rules, when their exception opens. */
class CarriedDecisionsIT {
  private static final World WORLD = new World(null, "exceptions");

  @BeforeEach
  void now() {
    WORLD.clock.set("2026-02-19T15:00:00Z");
    WORLD.jdbc.sql("delete from CARRIED_DECISIONS").update();
  }

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  void inTheirOrderAndWithTheirPersons() {
    carried(1, 3, "ACKNOWLEDGED", "ana", null);
    carried(1, 4, "WAIVER_REQUESTED", "ana", "2026-03-01 12:00:00");
    carried(1, 6, "WAIVED", "bruno", null);

    WORLD.facts.aum(1, "2026-02-18", "aum_value", "0.00");
    WORLD.derive(1L);

    assertThat(events(1))
        .containsExactly(
            "OPENED - OPEN system -",
            "ACKNOWLEDGED OPEN ACKNOWLEDGED ana -",
            "WAIVER_REQUESTED ACKNOWLEDGED WAIVER_REQUESTED ana 2026-03-01 12:00:00",
            "WAIVED WAIVER_REQUESTED WAIVED bruno 2026-03-01 12:00:00");
    assertThat(taken()).containsExactly("3 1", "4 1", "6 1");
  }

  @Test
  void notWhatTheRulesNoLongerAllow() {
    carried(2, 2, "WAIVER_REQUESTED", "ana", "2026-02-19 15:00:00");
    carried(2, 3, "WAIVED", "bruno", null);
    carried(2, 4, "WAIVER_REQUESTED", "ana", "2026-03-01 12:00:00");
    carried(2, 5, "WAIVED", "Ana", null);
    carried(2, 6, "RESOLVED", "bruno", null);

    WORLD.facts.aum(2, "2026-02-18", "aum_value", "0.00");
    WORLD.derive(2L);

    assertThat(events(2))
        .containsExactly(
            "OPENED - OPEN system -",
            "WAIVER_REQUESTED OPEN WAIVER_REQUESTED ana 2026-03-01 12:00:00");
    assertThat(taken()).containsExactly("2 0", "3 0", "4 1", "5 0", "6 0");
  }

  @Test
  void onceOnTheFirstRecurrenceHereWhicheverItWasThere() {
    carried(3, 4, 2, "ACKNOWLEDGED", "ana", null);
    nonPositive(3, true);
    nonPositive(3, false);
    nonPositive(3, true);

    assertThat(events(3))
        .containsExactly(
            "OPENED - OPEN system -",
            "ACKNOWLEDGED OPEN ACKNOWLEDGED ana -",
            "RESOLVED ACKNOWLEDGED RESOLVED system -",
            "OPENED - OPEN system -");
  }

  @Test
  void whatIsCarriedOnIsOfLiveExceptionsAsItWasDecidedFirst() {
    carried(4, 1, 2, "ACKNOWLEDGED", "ana", null);
    nonPositive(4, true);
    nonPositive(4, false);
    carried(5, 3, 2, "ACKNOWLEDGED", "ana", null);
    carried(5, 3, 3, "WAIVED", "bruno", null);
    nonPositive(5, true);
    carried(6, 2, 7, "COMMENTED", "ana", null);

    assertThat(WORLD.rows(SqlFile.read("carrying/decisions-on-exceptions.sql")))
        .filteredOn(row -> row.matches("NON_POSITIVE_AUM [456] .*"))
        .containsExactly(
            "NON_POSITIVE_AUM 5 1 2 ACKNOWLEDGED ana then - - - 2026-02-01 00:00:00 - -",
            "NON_POSITIVE_AUM 5 3 3 WAIVED bruno then - - - 2026-02-01 00:00:00"
                + " 2026-02-19 15:00:00 0",
            "NON_POSITIVE_AUM 6 2 7 COMMENTED ana then - - - 2026-02-01 00:00:00 - -");
  }

  @Test
  void aResolutionIsCarriedOnThoughItsExceptionIsOver() {
    ConflictCase.opened(WORLD, 7).in(ExceptionState.ACKNOWLEDGED).in(ExceptionState.RESOLVED);

    assertThat(WORLD.rows(SqlFile.read("carrying/decisions-on-exceptions.sql")))
        .filteredOn(row -> row.startsWith("CONFLICTING_REVISION"))
        .containsExactly(
            "CONFLICTING_REVISION AUM|7|2026-02-18|1 1 3 RESOLVED ana explained - - -"
                + " 2026-02-19 15:00:00 - -");
  }

  private static void nonPositive(long fund, boolean holds) {
    WORLD.facts.aum(fund, "2026-02-18", "aum_value", holds ? "0.00" : "1.00");
    WORLD.derive(fund);
  }

  private static void carried(
      long fund, int sequence, String change, String actor, @Nullable String expiry) {
    carried(fund, 1, sequence, change, actor, expiry);
  }

  private static void carried(
      long fund, int ordinal, int sequence, String change, String actor, @Nullable String expiry) {
    WORLD
        .jdbc
        .sql(
            "insert into CARRIED_DECISIONS (type, exception_key, ordinal, sequence, change_kind,"
                + " actor, reason, waiver_expires_at, decided_at) values ('NON_POSITIVE_AUM',"
                + " ?, ?, ?, ?, ?, 'then', ?, '2026-02-01')")
        .params(Arrays.asList(Long.toString(fund), ordinal, sequence, change, actor, expiry))
        .update();
  }

  private static List<String> events(long fund) {
    return WORLD.rows(
        """
        select v.change_kind, v.state_before, v.state_after, v.actor, v.waiver_expires_at
          from MARGIN_EXCEPTION_EVENTS v
          join MARGIN_EXCEPTIONS e on e.exception_id = v.exception_id
         where e.type = 'NON_POSITIVE_AUM' and e.fund_id = %d
         order by e.ordinal, v.sequence
        """
            .formatted(fund));
  }

  private static List<String> taken() {
    return WORLD.rows("select sequence, accepted from CARRIED_DECISIONS order by sequence");
  }
}
