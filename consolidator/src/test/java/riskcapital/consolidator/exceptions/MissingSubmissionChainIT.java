package riskcapital.consolidator.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;
import riskcapital.events.ExceptionChange;
import riskcapital.events.ExceptionState;
import riskcapital.events.ExceptionType;
import riskcapital.events.MarginExceptionEvent;
import riskcapital.events.MarginExceptionState;
import riskcapital.events.Severity;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

class MissingSubmissionChainIT {
  private static final String BASIS = "2026-02-02|2026-02-09";
  private static final World WORLD = new World(Instant.parse("2026-01-20T21:00:00Z"), "exceptions");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @BeforeEach
  void standStill() {
    WORLD.clock.set("2026-02-19T15:00:00Z");
  }

  @Test
  void opensOnceResolvesLateAndRecursAsANewOne() {
    missing(1, BASIS);
    WORLD.derive(1L);
    WORLD.clock.set("2026-02-19T15:30:00.123456Z");
    WORLD.derive(1L);
    satisfied(1, "2026-02-19 14:30:00");
    WORLD.clock.set("2026-02-19T16:00:00.123456Z");
    WORLD.derive(1L);
    WORLD.derive(1L);
    missing(1, BASIS);
    WORLD.clock.set("2026-02-19T17:00:00Z");
    WORLD.derive(1L);

    assertThat(WORLD.events(1))
        .containsExactly(
            "MISSING_SUBMISSION 1|2026-02-02|2026-02-09 #1.1 OPENED - OPEN system"
                + " 2026-02-19 15:00:00 2026-02-18 21:00:00 1 - -"
                + " No complete submission of OTC margin by 2026-02-18 21:00 UTC",
            "MISSING_SUBMISSION 1|2026-02-02|2026-02-09 #1.2 RESOLVED OPEN RESOLVED system"
                + " 2026-02-19 16:00:00.123456 2026-02-18 21:00:00 1 1 2.50"
                + " Submission SUB-1 of 2026-02-19T14:30:00Z satisfies it",
            "MISSING_SUBMISSION 1|2026-02-02|2026-02-09 #2.1 OPENED - OPEN system"
                + " 2026-02-19 17:00:00 2026-02-18 21:00:00 1 - -"
                + " No complete submission of OTC margin by 2026-02-18 21:00 UTC");
    assertThat(
            WORLD.rows(
                """
                select b.previous_exception_id = a.exception_id, a.state, a.closed_at, b.state
                  from MARGIN_EXCEPTIONS a
                  join MARGIN_EXCEPTIONS b on b.exception_key = a.exception_key and b.ordinal = 2
                 where a.fund_id = 1 and a.ordinal = 1
                """))
        .containsExactly("1 RESOLVED 2026-02-19 16:00:00.123456 OPEN");
  }

  @Test
  void publishesEveryTransitionAndTheStateAfterIt() {
    missing(2, BASIS);
    WORLD.derive(2L);
    satisfied(2, "2026-02-18 22:00:00");
    WORLD.clock.set("2026-02-19T16:00:00Z");
    WORLD.derive(2L);

    var id = EventIds.exception("MISSING_SUBMISSION", "2|" + BASIS, 1);
    MarginExceptionEvent opened =
        MarginExceptionEvent.newBuilder()
            .setEventId(EventIds.exceptionEvent(id, 1).toString())
            .setExceptionId(id.toString())
            .setSequence(1)
            .setType(ExceptionType.MISSING_SUBMISSION)
            .setKey("2|" + BASIS)
            .setOrdinal(1)
            .setSeverity(Severity.HIGH)
            .setFundId(2L)
            .setManagerId(20L)
            .setChange(ExceptionChange.OPENED)
            .setStateBefore(ExceptionState.UNSPECIFIED)
            .setStateAfter(ExceptionState.OPEN)
            .setActor("system")
            .setReason("No complete submission of OTC margin by 2026-02-18 21:00 UTC")
            .setOccurredAt(Instant.parse("2026-02-19T15:00:00Z"))
            .setDueAt(Instant.parse("2026-02-18T21:00:00Z"))
            .setEscalationLevel(1)
            .build();
    MarginExceptionEvent resolved =
        MarginExceptionEvent.newBuilder(opened)
            .setEventId(EventIds.exceptionEvent(id, 2).toString())
            .setSequence(2)
            .setChange(ExceptionChange.RESOLVED)
            .setStateBefore(ExceptionState.OPEN)
            .setStateAfter(ExceptionState.RESOLVED)
            .setReason("Submission SUB-1 of 2026-02-18T22:00:00Z satisfies it")
            .setOccurredAt(Instant.parse("2026-02-19T16:00:00Z"))
            .setLate(true)
            .setLatenessBusinessHours(new BigDecimal("0.00"))
            .build();
    assertThat(
            WORLD.outbox.values(Topic.EXCEPTIONS, MarginExceptionEvent.class).stream()
                .filter(event -> event.getExceptionId().equals(id.toString())))
        .containsExactly(opened, resolved);
    assertThat(
            WORLD.outbox.values(Topic.EXCEPTION_STATE, MarginExceptionState.class).stream()
                .filter(state -> state.getExceptionId().equals(id.toString())))
        .extracting(
            MarginExceptionState::getState,
            MarginExceptionState::getSequence,
            MarginExceptionState::getEventId)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ExceptionState.OPEN, 1, opened.getEventId()),
            org.assertj.core.groups.Tuple.tuple(ExceptionState.RESOLVED, 2, resolved.getEventId()));
  }

  @Test
  void anotherBasisCancelsTheOldAndOpensTheNewInOneEvaluation() {
    missing(3, BASIS);
    WORLD.derive(3L);
    WORLD.facts.obligation(3, BASIS, "status", "VOID");
    missing(3, "2026-02-02|2026-02-06");
    WORLD.clock.set("2026-02-19T16:00:00Z");
    WORLD.derive(3L);

    assertThat(WORLD.events(3).subList(1, 3))
        .containsExactly(
            "MISSING_SUBMISSION 3|2026-02-02|2026-02-06 #1.1 OPENED - OPEN system"
                + " 2026-02-19 16:00:00 2026-02-18 21:00:00 1 - -"
                + " No complete submission of OTC margin by 2026-02-18 21:00 UTC",
            "MISSING_SUBMISSION 3|2026-02-02|2026-02-09 #1.2 CANCELLED OPEN CANCELLED system"
                + " 2026-02-19 16:00:00 2026-02-18 21:00:00 1 - -"
                + " The obligation no longer holds");
  }

  @Test
  void theFundsClosureCancelsAllOfItsExceptions() {
    missing(4, BASIS);
    WORLD.facts.aum(4, "2026-02-18", "aum_value", "-1");
    WORLD.facts.portfolio(4, "2026-02-18", 1, 3);
    WORLD.derive(4L);
    assertThat(WORLD.live(4))
        .containsExactly(
            "INCOMPLETE_POSITIONS 4|2026-02-18|1",
            "MISSING_SUBMISSION 4|" + BASIS,
            "NON_POSITIVE_AUM 4");
    WORLD.facts.aum(4, "2026-02-19", "aum_value", "-1", "status", "CLOSED");
    WORLD.facts.status(4, "is_required", false);
    WORLD.derive(4L);

    assertThat(
            WORLD.rows(
                "select type, state, reason from MARGIN_EXCEPTIONS where fund_id = 4 order by 1"))
        .containsExactly(
            "INCOMPLETE_POSITIONS CANCELLED The fund is closed",
            "MISSING_SUBMISSION CANCELLED The fund is closed",
            "NON_POSITIVE_AUM CANCELLED The fund is closed");
  }

  @Test
  void whatFellDueBeforeMonitoringBeganIsNeverRaised() {
    missing(5, BASIS);
    WORLD.facts.status(
        5, "is_missing", true, "due_at", "2026-01-20 20:59:59.999999", "obligation_basis", BASIS);
    WORLD.derive(5L);
    assertThat(WORLD.live(5)).isEmpty();
    WORLD.facts.status(
        5, "is_missing", true, "due_at", "2026-01-20 21:00:00", "obligation_basis", BASIS);
    WORLD.derive(5L);
    assertThat(WORLD.live(5)).containsExactly("MISSING_SUBMISSION 5|" + BASIS);
  }

  @Test
  void aRepeatedEvaluationWritesAndPublishesNothing() {
    missing(6, BASIS);
    WORLD.derive(6L);
    List<String> written = WORLD.written();
    int published = WORLD.outbox.size();
    WORLD.clock.set("2026-02-25T15:00:00Z");
    WORLD.derive(6L);
    assertThat(WORLD.written()).isEqualTo(written);
    assertThat(WORLD.outbox.size()).isEqualTo(published);
  }

  private static void missing(long fund, String basis) {
    WORLD.facts.aum(fund, "2026-02-18");
    WORLD.facts.obligation(fund, basis);
    WORLD.facts.status(
        fund, "is_missing", true, "due_at", "2026-02-18 21:00:00", "obligation_basis", basis);
  }

  private static void satisfied(long fund, String at) {
    WORLD.facts.status(fund);
    WORLD.facts.obligation(
        fund, BASIS, "status", "SATISFIED", "satisfied_at", at, "satisfied_by", "SUB-1");
  }
}
