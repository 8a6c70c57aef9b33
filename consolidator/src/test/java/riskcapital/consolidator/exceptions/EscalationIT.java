package riskcapital.consolidator.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.exceptions.decisions.DecideException;
import riskcapital.consolidator.exceptions.decisions.Decision;
import riskcapital.consolidator.world.World;
import riskcapital.schemas.EventIds;

class EscalationIT {
  private static final String BASIS = "2026-02-02|2026-02-06";
  private static final String OPENED = "2026-02-13T21:00:00.000001Z";
  private final World world = new World(null, "exceptions");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void dueFriday13FebruaryIsLevelTwoOnWednesday18AndLevelThreeOnFriday20() {
    missing(1, OPENED);
    for (String instant :
        new String[] {
          "2026-02-13T21:00:00.000001Z",
          "2026-02-16T21:00:00Z",
          "2026-02-17T23:00:00Z",
          "2026-02-18T20:59:59.999999Z",
          "2026-02-18T21:00:00Z",
          "2026-02-18T21:00:01Z",
          "2026-02-19T21:00:00Z",
          "2026-02-20T20:59:59.999999Z",
          "2026-02-20T21:00:00Z",
          "2026-03-20T21:00:00Z"
        }) {
      sweepAt(instant);
    }

    assertThat(world.events(1))
        .containsExactly(
            event("1 OPENED - OPEN system 2026-02-13 21:00:00.000001", 1)
                + "No complete submission of OTC margin by 2026-02-13 21:00 UTC",
            event("2 ESCALATED OPEN OPEN system 2026-02-18 21:00:00", 2)
                + "Escalated to the risk desk",
            event("3 ESCALATED OPEN OPEN system 2026-02-20 21:00:00", 3)
                + "Escalated to the head of risk");
  }

  @Test
  void theClockStartsAtOpeningWhereThatIsLaterThanDue() {
    missing(1, "2026-02-19T15:00:00Z");
    sweepAt("2026-02-20T20:59:59.999999Z");
    assertThat(level(1)).isEqualTo("1 1");
    sweepAt("2026-02-20T21:00:00Z");
    sweepAt("2026-02-24T20:59:59.999999Z");
    assertThat(level(1)).isEqualTo("2 2");
    sweepAt("2026-02-24T21:00:00Z");
    assertThat(level(1)).isEqualTo("3 3");
  }

  @Test
  void levelsThatWereSkippedMakeNoEvents() {
    missing(1, OPENED);
    sweepAt("2026-02-27T12:00:00Z");
    assertThat(world.events(1).subList(1, 2))
        .containsExactly(
            event("2 ESCALATED OPEN OPEN system 2026-02-27 12:00:00", 3)
                + "Escalated to the head of risk");
    sweepAt("2026-02-27T12:00:01Z");
    assertThat(level(1)).isEqualTo("2 3");
  }

  @Test
  void whatIsAcknowledgedOrAwaitsAWaiverEscalatesAndKeepsItsState() {
    missing(1, OPENED);
    missing(2, OPENED);
    decide(1, 1, "ana", new Decision.Acknowledge("seen"));
    decide(2, 1, "ana", new Decision.RequestWaiver(Instant.parse("2026-03-13T21:00:00Z"), "known"));
    sweepAt("2026-02-18T21:00:00Z");
    assertThat(states()).containsExactly("1 ACKNOWLEDGED 2 3", "2 WAIVER_REQUESTED 2 3");
    sweepAt("2026-02-20T21:00:00Z");
    assertThat(states()).containsExactly("1 ACKNOWLEDGED 3 4", "2 WAIVER_REQUESTED 3 4");
  }

  @Test
  void nothingEscalatesWhileWaivedAndWhatOpensAgainHasTheLevelReachedByThen() {
    missing(1, OPENED);
    decide(1, 1, "ana", new Decision.RequestWaiver(Instant.parse("2026-02-23T12:00:00Z"), "known"));
    decide(1, 2, "bruno", new Decision.ApproveWaiver("agreed"));
    sweepAt("2026-02-18T21:00:00Z");
    sweepAt("2026-02-20T21:00:00Z");
    assertThat(level(1)).isEqualTo("3 1");
    sweepAt("2026-02-23T12:00:00Z");
    sweepAt("2026-02-23T21:00:00Z");

    assertThat(world.events(1).subList(3, world.events(1).size()))
        .containsExactly(
            event("4 REOPENED WAIVED OPEN system 2026-02-23 12:00:00", 3)
                + "The waiver ended at 2026-02-23T12:00:00Z");
  }

  @Test
  void aRecurrenceStartsAgainAtLevelOne() {
    missing(1, OPENED);
    sweepAt("2026-02-18T21:00:00Z");
    world.facts.status(1);
    world.facts.obligation(1, BASIS, "status", "VOID");
    world.derive(1L);
    sweepAt("2026-02-20T21:00:00Z");
    missing(1, "2026-02-20T21:00:01Z");
    sweepAt("2026-02-20T21:00:02Z");

    assertThat(
            world.rows(
                "select ordinal, state, sequence, escalation_level from MARGIN_EXCEPTIONS"
                    + " where fund_id = 1 order by 1"))
        .containsExactly("1 CANCELLED 3 2", "2 OPEN 1 1");
  }

  private void missing(long fund, String at) {
    world.facts.aum(fund, "2026-02-12");
    world.facts.obligation(fund, BASIS, "due_at", "2026-02-13 21:00:00");
    world.facts.status(
        fund, "is_missing", true, "due_at", "2026-02-13 21:00:00", "obligation_basis", BASIS);
    world.clock.set(at);
    world.derive(fund);
  }

  private void sweepAt(String instant) {
    world.clock.set(instant);
    world.bean(SweepExceptions.class).sweep();
  }

  private void decide(long fund, int seen, String actor, Decision decision) {
    UUID id = EventIds.exception("MISSING_SUBMISSION", fund + "|" + BASIS, 1);
    world.bean(DecideException.class).decide(id, seen, actor, decision);
  }

  private List<String> states() {
    return world.rows(
        "select fund_id, state, escalation_level, sequence from MARGIN_EXCEPTIONS"
            + " where fund_id is not null order by 1");
  }

  /** Number of events and level. */
  private String level(long fund) {
    return world
        .rows("select sequence, escalation_level from MARGIN_EXCEPTIONS where fund_id = " + fund)
        .get(0);
  }

  private static String event(String words, int level) {
    return "MISSING_SUBMISSION 1|"
        + BASIS
        + " #1."
        + words
        + " 2026-02-13 21:00:00 "
        + level
        + " - - ";
  }
}
