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

class WaiverExpiryIT {
  private static final Instant EXPIRY = Instant.parse("2026-02-20T12:00:00Z");
  private final World world = new World(null, "exceptions");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void opensAgainAtItsExpiryWhileTheConditionHolds() {
    UUID id = waivedAum();
    sweepAt("2026-02-20T11:59:59.999999Z");
    assertThat(state(id)).isEqualTo("WAIVED 3 2026-02-20 12:00:00 ana");
    sweepAt("2026-02-20T12:00:00Z");
    sweepAt("2026-02-20T12:00:01Z");

    assertThat(state(id)).isEqualTo("OPEN 4 - -");
    assertThat(world.events("NON_POSITIVE_AUM").subList(3, 4))
        .containsExactly(
            "NON_POSITIVE_AUM 1 #1.4 REOPENED WAIVED OPEN system 2026-02-20 12:00:00 - - - -"
                + " The waiver ended at 2026-02-20T12:00:00Z");
  }

  @Test
  void anExpiryThatNoSweepSawIsMadeUpForOnce() {
    UUID id = waivedAum();
    sweepAt("2026-03-20T15:00:00Z");
    List<String> written = world.written();
    sweepAt("2026-03-20T15:00:01Z");
    assertThat(state(id)).isEqualTo("OPEN 4 - -");
    assertThat(world.events("NON_POSITIVE_AUM")).hasSize(4);
    assertThat(written).isEqualTo(world.written());
  }

  @Test
  void resolvesInsteadWhereTheConditionIsGone() {
    waivedAum();
    world.facts.aum(1, "2026-02-19", "aum_value", "5.00");
    sweepAt("2026-02-20T12:00:00Z");

    assertThat(world.events("NON_POSITIVE_AUM").subList(3, 4))
        .containsExactly(
            "NON_POSITIVE_AUM 1 #1.4 RESOLVED WAIVED RESOLVED system 2026-02-20 12:00:00 - - - -"
                + " The newest AUM is positive");
  }

  @Test
  void aConditionThatEndsWhileWaivedResolvesAtOnce() {
    UUID id = waivedAum();
    world.facts.aum(1, "2026-02-19", "aum_value", "5.00");
    world.derive(1L);
    assertThat(state(id)).isEqualTo("RESOLVED 4 2026-02-20 12:00:00 ana");
    sweepAt("2026-02-20T12:00:00Z");
    assertThat(state(id)).isEqualTo("RESOLVED 4 2026-02-20 12:00:00 ana");
  }

  @Test
  void closureCancelsFromWaived() {
    UUID id = waivedAum();
    world.facts.aum(1, "2026-02-19", "aum_value", "0.00", "status", "CLOSED");
    world.derive(1L);
    assertThat(state(id)).isEqualTo("CANCELLED 4 2026-02-20 12:00:00 ana");
  }

  @Test
  void whatConcernsNoFundOpensAgainOrResolvesToo() {
    world.facts.portfolio(1, "2026-02-18", 1, 0);
    world.facts.total(1, "2026-02-18", 1, "NOTE_A");
    world.facts.total(1, "2026-02-18", 1, "NOTE_B");
    world.derive(1L);
    world.bean(SweepExceptions.class).sweep();
    UUID stays = EventIds.exception("UNMAPPED_ASSET_TYPE", "NOTE_A", 1);
    UUID goes = EventIds.exception("UNMAPPED_ASSET_TYPE", "NOTE_B", 1);
    waive(stays);
    waive(goes);
    world
        .jdbc
        .sql(
            "insert into ASSET_TYPE_MAPPING (asset_type_code, exposure_class) values ('NOTE_B', 'OTC')")
        .update();
    sweepAt("2026-02-20T12:00:00Z");

    assertThat(state(stays)).isEqualTo("OPEN 4 - -");
    assertThat(state(goes)).isEqualTo("RESOLVED 4 2026-02-20 12:00:00 ana");
  }

  private UUID waivedAum() {
    world.facts.aum(1, "2026-02-18", "aum_value", "0.00");
    world.facts.status(1);
    world.derive(1L);
    UUID id = EventIds.exception("NON_POSITIVE_AUM", "1", 1);
    waive(id);
    return id;
  }

  private void waive(UUID id) {
    DecideException decide = world.bean(DecideException.class);
    decide.decide(id, 1, "ana", new Decision.RequestWaiver(EXPIRY, "known"));
    decide.decide(id, 2, "bruno", new Decision.ApproveWaiver("agreed"));
  }

  private String state(UUID id) {
    return world
        .rows(
            "select state, sequence, waiver_expires_at, waiver_requested_by from MARGIN_EXCEPTIONS"
                + " where exception_id = '"
                + id
                + "'")
        .get(0);
  }

  private void sweepAt(String instant) {
    world.clock.set(instant);
    world.bean(SweepExceptions.class).sweep();
  }
}
