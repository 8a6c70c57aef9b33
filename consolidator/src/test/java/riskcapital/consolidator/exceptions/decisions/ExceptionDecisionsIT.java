package riskcapital.consolidator.exceptions.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static riskcapital.consolidator.exceptions.decisions.ConflictCase.EXPIRY;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.exceptions.SweepExceptions;
import riskcapital.consolidator.exceptions.decisions.Decision.Acknowledge;
import riskcapital.consolidator.exceptions.decisions.Decision.ApproveWaiver;
import riskcapital.consolidator.exceptions.decisions.Decision.Assign;
import riskcapital.consolidator.exceptions.decisions.Decision.Comment;
import riskcapital.consolidator.exceptions.decisions.Decision.DenyWaiver;
import riskcapital.consolidator.exceptions.decisions.Decision.RequestWaiver;
import riskcapital.consolidator.exceptions.decisions.Decision.Resolve;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.ExpiryPassed;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.NotByPeople;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.NotFromState;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Recorded;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.SamePerson;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Stale;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Unknown;
import riskcapital.consolidator.world.World;
import riskcapital.events.ExceptionState;
import riskcapital.events.ExceptionType;
import riskcapital.schemas.EventIds;

class ExceptionDecisionsIT {
  private static final World WORLD = new World(null, "exceptions");

  /** Every step that a person may make: decision, state before, state after. */
  private static final List<String> LEGAL =
      List.of(
          "Acknowledge OPEN ACKNOWLEDGED",
          "Assign OPEN OPEN",
          "Assign ACKNOWLEDGED ACKNOWLEDGED",
          "Assign WAIVER_REQUESTED WAIVER_REQUESTED",
          "Assign WAIVED WAIVED",
          "Comment OPEN OPEN",
          "Comment ACKNOWLEDGED ACKNOWLEDGED",
          "Comment WAIVER_REQUESTED WAIVER_REQUESTED",
          "Comment WAIVED WAIVED",
          "RequestWaiver OPEN WAIVER_REQUESTED",
          "RequestWaiver ACKNOWLEDGED WAIVER_REQUESTED",
          "ApproveWaiver WAIVER_REQUESTED WAIVED",
          "DenyWaiver WAIVER_REQUESTED OPEN",
          "Resolve OPEN RESOLVED",
          "Resolve ACKNOWLEDGED RESOLVED",
          "Resolve WAIVER_REQUESTED RESOLVED",
          "Resolve WAIVED RESOLVED");

  private static final List<Decision> DECISIONS =
      List.of(
          new Acknowledge("seen"),
          new Assign("carla", "hers"),
          new Comment("asked the custodian"),
          new RequestWaiver(EXPIRY, "known"),
          new ApproveWaiver("agreed"),
          new DenyWaiver("no"),
          new Resolve("explained"));

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @BeforeEach
  void standStill() {
    WORLD.clock.set("2026-02-19T15:00:00Z");
  }

  @Test
  void everyDecisionFromEveryStateIsTakenOrRefusedAsTheTableSays() {
    List<String> taken = new ArrayList<>();
    long fund = 1000;
    for (ExceptionState state : ExceptionState.values()) {
      for (Decision decision : DECISIONS) {
        if (state == ExceptionState.UNSPECIFIED) {
          continue;
        }
        ConflictCase conflict = ConflictCase.opened(WORLD, ++fund).in(state);
        int published = WORLD.outbox.size();
        int before = conflict.sequence();
        DecisionOutcome outcome = conflict.decide("dora", decision);
        if (outcome instanceof Recorded recorded) {
          String name = decision.getClass().getSimpleName();
          taken.add(name + " " + state + " " + recorded.exception().state());
          assertThat(conflict.sequence()).isEqualTo(before + 1);
          assertThat(WORLD.outbox.size()).isEqualTo(published + 2);
        } else {
          assertThat(outcome).isEqualTo(new NotFromState(state));
          assertThat(conflict.sequence()).isEqualTo(before);
          assertThat(WORLD.outbox.size()).isEqualTo(published);
        }
      }
    }
    assertThat(taken).containsExactlyInAnyOrderElementsOf(LEGAL);
  }

  @Test
  void eachDecisionIsARowWithItsActorReasonAndDetails() {
    ConflictCase conflict = ConflictCase.opened(WORLD, 1);
    conflict.decide("ana", new Acknowledge("seen"));
    conflict.decide("ana", new Assign("carla", "hers"));
    conflict.decide("carla", new Comment("asked the custodian"));
    conflict.decide("carla", new RequestWaiver(EXPIRY, "answer takes a week"));
    conflict.decide("bruno", new DenyWaiver("too long"));
    conflict.decide("carla", new RequestWaiver(EXPIRY.minusSeconds(86400), "then a day less"));
    WORLD.clock.set("2026-02-19T16:00:00.000001Z");
    conflict.decide("bruno", new ApproveWaiver("agreed"));
    conflict.decide("carla", new Resolve("explained"));

    assertThat(
            WORLD.rows(
                """
                select sequence, change_kind, state_before, state_after, actor, occurred_at,
                       assignee, comment_text, waiver_expires_at, waiver_request_sequence,
                       waiver_requested_by, reason
                  from MARGIN_EXCEPTION_EVENTS where exception_id = '%s' and sequence > 1
                 order by sequence
                """
                    .formatted(conflict.id())))
        .containsExactly(
            "2 ACKNOWLEDGED OPEN ACKNOWLEDGED ana 2026-02-19 15:00:00 - - - - - seen",
            "3 ASSIGNED ACKNOWLEDGED ACKNOWLEDGED ana 2026-02-19 15:00:00 carla - - - - hers",
            "4 COMMENTED ACKNOWLEDGED ACKNOWLEDGED carla 2026-02-19 15:00:00 carla"
                + " asked the custodian - - - Commented",
            "5 WAIVER_REQUESTED ACKNOWLEDGED WAIVER_REQUESTED carla 2026-02-19 15:00:00 carla -"
                + " 2026-02-25 21:00:00 - - answer takes a week",
            "6 WAIVER_DENIED WAIVER_REQUESTED OPEN bruno 2026-02-19 15:00:00 carla - - 5 carla"
                + " too long",
            "7 WAIVER_REQUESTED OPEN WAIVER_REQUESTED carla 2026-02-19 15:00:00 carla -"
                + " 2026-02-24 21:00:00 - - then a day less",
            "8 WAIVED WAIVER_REQUESTED WAIVED bruno 2026-02-19 16:00:00.000001 carla -"
                + " 2026-02-24 21:00:00 7 carla agreed",
            "9 RESOLVED WAIVED RESOLVED carla 2026-02-19 16:00:00.000001 carla -"
                + " 2026-02-24 21:00:00 - - explained");
    assertThat(PublishedExceptions.events(WORLD, conflict.id()))
        .isEqualTo(PublishedExceptions.eventRows(WORLD, conflict.id()));
    assertThat(PublishedExceptions.newestState(WORLD, conflict.id()))
        .isEqualTo(PublishedExceptions.row(WORLD, conflict.id()));
  }

  @Test
  void whoSawAnOlderEventIsToldTheNewestAndNothingHappens() {
    ConflictCase conflict = ConflictCase.opened(WORLD, 2);
    conflict.decide("ana", new Acknowledge("seen"));
    int published = WORLD.outbox.size();
    DecideException decide = WORLD.bean(DecideException.class);
    assertThat(decide.decide(conflict.id(), 1, "bruno", new Comment("late")))
        .isEqualTo(new Stale(2));
    assertThat(decide.decide(conflict.id(), 3, "bruno", new Comment("early")))
        .isEqualTo(new Stale(2));
    assertThat(conflict.sequence()).isEqualTo(2);
    assertThat(WORLD.outbox.size()).isEqualTo(published);
  }

  @Test
  void whoAsksForAWaiverDoesNotDecideOnIt() {
    ConflictCase conflict = ConflictCase.opened(WORLD, 3).in(ExceptionState.WAIVER_REQUESTED);
    assertThat(conflict.decide("ana", new ApproveWaiver("mine"))).isEqualTo(new SamePerson("ana"));
    assertThat(conflict.decide("ANA", new ApproveWaiver("mine"))).isEqualTo(new SamePerson("ana"));
    assertThat(conflict.decide("ana", new DenyWaiver("mine"))).isEqualTo(new SamePerson("ana"));
    assertThat(conflict.sequence()).isEqualTo(2);
  }

  @Test
  void aWaiverEndsInTheFutureWhenAskedForAndWhenApproved() {
    ConflictCase conflict = ConflictCase.opened(WORLD, 4);
    WORLD.clock.set(EXPIRY.toString());
    assertThat(conflict.decide("ana", new RequestWaiver(EXPIRY, "now")))
        .isEqualTo(new ExpiryPassed(EXPIRY));
    WORLD.clock.set("2026-02-25T20:59:59.999999Z");
    conflict.decide("ana", new RequestWaiver(EXPIRY, "a microsecond"));
    WORLD.clock.set(EXPIRY.toString());
    assertThat(conflict.decide("bruno", new ApproveWaiver("too late")))
        .isEqualTo(new ExpiryPassed(EXPIRY));
    assertThat(conflict.decide("bruno", new DenyWaiver("too late"))).isInstanceOf(Recorded.class);
  }

  @Test
  void peopleResolveOnlyWhatFactsCannotEnd() {
    WORLD.facts.aum(5, "2026-02-18", "aum_value", "0.00");
    WORLD.derive(5L);
    UUID id = EventIds.exception("NON_POSITIVE_AUM", "5", 1);
    assertThat(WORLD.bean(DecideException.class).decide(id, 1, "ana", new Resolve("no")))
        .isEqualTo(new NotByPeople(ExceptionType.NON_POSITIVE_AUM));
    WORLD.facts.version(
        "SUB-6", 1, 6, "manager_id", 99, "outcome", "REJECTED", "reject_codes", "MRG-001");
    WORLD.derive(6L);
    UUID invalid = EventIds.exception("INVALID_SUBMISSION", "SUB-6|1", 1);
    assertThat(WORLD.bean(DecideException.class).decide(invalid, 1, "ana", new Resolve("known")))
        .isInstanceOf(Recorded.class);
  }

  @Test
  void whatAPersonResolvedDoesNotRecurForThatKey() {
    ConflictCase conflict = ConflictCase.opened(WORLD, 7).in(ExceptionState.RESOLVED);
    WORLD.derive(7L);
    assertThat(WORLD.live(7)).isEmpty();
    WORLD.facts.conflict("AUM", "7|2026-02-19|1", 7, 'a', "2026-02-18 10:00:00");
    WORLD.facts.conflict("AUM", "7|2026-02-19|1", 7, 'b', "2026-02-18 10:00:00");
    WORLD.derive(7L);
    assertThat(WORLD.live(7)).containsExactly("CONFLICTING_REVISION AUM|7|2026-02-19|1");
    assertThat(conflict.sequence()).isEqualTo(2);
  }

  @Test
  void anExceptionThatIsNotThereIsUnknownAndTheSystemIsNoPerson() {
    DecideException decide = WORLD.bean(DecideException.class);
    assertThat(decide.decide(new UUID(0, 1), 1, "ana", new Acknowledge("seen")))
        .isEqualTo(new Unknown());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decide.decide(new UUID(0, 1), 1, "System", new Acknowledge("seen")));
  }

  @Test
  void anExceptionAboutNoFundIsDecidedOnTheSameWay() {
    WORLD.facts.portfolio(8, "2026-02-18", 1, 0);
    WORLD.facts.total(8, "2026-02-18", 1, "STRUCTURED_NOTE");
    WORLD.derive(8L);
    WORLD.bean(SweepExceptions.class).sweep();
    UUID id = EventIds.exception("UNMAPPED_ASSET_TYPE", "STRUCTURED_NOTE", 1);
    assertThat(WORLD.bean(DecideException.class).decide(id, 1, "ana", new Acknowledge("seen")))
        .isInstanceOf(Recorded.class);
    assertThat(PublishedExceptions.newestState(WORLD, id))
        .isEqualTo(PublishedExceptions.row(WORLD, id));
  }
}
