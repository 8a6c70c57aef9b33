package riskcapital.consolidator.exceptions.decisions;

import java.time.Instant;
import java.util.UUID;
import riskcapital.consolidator.exceptions.decisions.Decision.Acknowledge;
import riskcapital.consolidator.exceptions.decisions.Decision.ApproveWaiver;
import riskcapital.consolidator.exceptions.decisions.Decision.RequestWaiver;
import riskcapital.consolidator.exceptions.decisions.Decision.Resolve;
import riskcapital.consolidator.world.World;
import riskcapital.events.ExceptionState;
import riskcapital.schemas.EventIds;

/** A fund with two contents under one key, and the exception of it. */
record ConflictCase(World world, long fund) {
  static final Instant EXPIRY = Instant.parse("2026-02-25T21:00:00Z");

  static ConflictCase opened(World world, long fund) {
    world.facts.aum(fund, "2026-02-18");
    world.facts.conflict("AUM", fund + "|2026-02-18|1", fund, 'a', "2026-02-18 10:00:00");
    world.facts.conflict("AUM", fund + "|2026-02-18|1", fund, 'b', "2026-02-18 10:00:00");
    world.derive(fund);
    return new ConflictCase(world, fund);
  }

  UUID id() {
    return EventIds.exception("CONFLICTING_REVISION", "AUM|" + fund + "|2026-02-18|1", 1);
  }

  int sequence() {
    return world
        .jdbc
        .sql("select sequence from MARGIN_EXCEPTIONS where exception_id = :id")
        .param("id", id().toString())
        .query(Integer.class)
        .single();
  }

  /** A decision on the exception as it is now. */
  DecisionOutcome decide(String actor, Decision decision) {
    return world.bean(DecideException.class).decide(id(), sequence(), actor, decision);
  }

  /** Brings the exception into a state as people and facts do. */
  ConflictCase in(ExceptionState state) {
    switch (state) {
      case ACKNOWLEDGED -> decide("ana", new Acknowledge("seen"));
      case WAIVER_REQUESTED -> decide("ana", new RequestWaiver(EXPIRY, "known"));
      case WAIVED -> {
        decide("ana", new RequestWaiver(EXPIRY, "known"));
        decide("bruno", new ApproveWaiver("agreed"));
      }
      case RESOLVED -> decide("ana", new Resolve("explained"));
      case CANCELLED -> {
        world.facts.aum(fund, "2026-02-19", "status", "CLOSED");
        world.derive(fund);
      }
      default -> {}
    }
    return this;
  }
}
