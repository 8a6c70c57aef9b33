package riskcapital.consolidator.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import riskcapital.consolidator.exceptions.SweepExceptions;
import riskcapital.consolidator.status.SweepFunds;
import riskcapital.consolidator.validation.SweepRules;
import riskcapital.consolidator.world.World;

/** One fund that can't be derived holds up nobody else. */
class FailingFundIT {
  private static final Long[] FUNDS = {1L, 2L, 3L, 4L, 5L, 6L, 7L};
  private static final String MISSING_AUM =
      "select fund_id from MARGIN_EXCEPTIONS where type = 'MISSING_AUM' order by fund_id";
  private static final String MISSING =
      "select fund_id from MARGIN_STATUS where is_missing order by fund_id";

  private final World world =
      new World(
          null,
          "policy",
          "judgement",
          "exposure",
          "deadline",
          "status",
          "exceptions",
          "validation",
          "failing");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theStatusOfItsNeighboursMovesInTheSameSweep() {
    exposedFunds("2026-02-03T16:00:00Z");
    refuse("MARGIN_STATUS", 4);
    world.clock.set("2026-02-19T15:00:00Z");

    assertThat(sweepStatus()).isEqualTo(6);
    assertThat(world.rows(MISSING)).containsExactly("1", "2", "3", "5", "6", "7");
    assertThat(failing()).containsExactly("status 4 1 2026-02-19T15:00:00Z 2026-02-19T15:00:10Z");
  }

  @Test
  void itRestsLongerAfterEveryAttemptAndIsForgottenOnceItSucceeds() {
    exposedFunds("2026-02-03T16:00:00Z");
    refuse("MARGIN_STATUS", 4);
    world.clock.set("2026-02-19T15:00:00Z");
    sweepStatus();

    world.clock.set("2026-02-19T15:00:09.999999Z");
    assertThat(sweepStatus()).isZero();
    assertThat(failing()).containsExactly("status 4 1 2026-02-19T15:00:00Z 2026-02-19T15:00:10Z");
    world.clock.set("2026-02-19T15:00:10Z");
    assertThat(sweepStatus()).isZero();
    assertThat(failing()).containsExactly("status 4 2 2026-02-19T15:00:00Z 2026-02-19T15:00:30Z");
    assertHealth(Status.DOWN, 1, 2);

    world.asAdministrator("drop trigger culprit");
    world.clock.set("2026-02-19T15:00:30Z");
    assertThat(sweepStatus()).isOne();
    assertThat(world.rows(MISSING)).containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(failing()).isEmpty();
    assertHealth(Status.UP, 0, 2);
  }

  @Test
  void theExceptionsOfItsNeighboursAreRaisedInTheSameSweep() {
    for (Long fund : FUNDS) {
      world.facts.aum(fund, "2026-02-10");
    }
    world.derive(FUNDS);
    refuse("MARGIN_STATUS", 4);
    watermarks("2026-02-19 15:00:00");

    world.bean(SweepExceptions.class).sweep();

    assertThat(world.rows(MISSING_AUM)).containsExactly("1", "2", "3", "5", "6", "7");
    String resting = "exceptions 4 1 2026-02-19T15:00:00Z 2026-02-19T15:00:10Z";
    assertThat(failing()).containsExactly(resting);

    world.asAdministrator("drop trigger culprit");
    world.clock.set("2026-02-19T15:00:09.999999Z");
    world.bean(SweepExceptions.class).sweep();
    assertThat(failing()).containsExactly(resting);
    world.clock.set("2026-02-19T15:00:10Z");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.rows(MISSING_AUM)).containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(failing()).isEmpty();
  }

  @Test
  void theRulesOfItsNeighboursAreJudgedInTheSameSweep() {
    for (Long fund : FUNDS) {
      world.facts.aum(fund, "2026-02-10", "aum_value", "-1.00");
    }
    world.derive(FUNDS);
    refuse("MARGIN_VALIDATION_LOG", 4);
    watermarks("2026-02-19 15:00:00");

    assertThat(world.bean(SweepRules.class).sweep()).isEqualTo(6);

    assertThat(world.rows("select fund_id, code from MARGIN_VALIDATION_LOG order by fund_id"))
        .containsExactly(
            "1 AUM-001", "2 AUM-001", "3 AUM-001", "5 AUM-001", "6 AUM-001", "7 AUM-001");
    assertThat(failing()).containsExactly("rules 4 1 2026-02-19T15:00:00Z 2026-02-19T15:00:10Z");
  }

  /** Funds that owe a first submission on Tuesday 3 February, derived at an instant before. */
  private void exposedFunds(String at) {
    for (Long fund : FUNDS) {
      world.facts.aum(fund, "2026-02-02");
      world.facts.portfolio(fund, "2026-02-02", 1, 0);
      world.facts.total(fund, "2026-02-02", 1, "SWAP");
    }
    watermarks("2026-02-19 15:00:00");
    world.clock.set(at);
    world.derive(FUNDS);
    assertThat(world.rows(MISSING)).isEmpty();
  }

  private void watermarks(String asOf) {
    for (String feed : List.of("AUM", "POSITIONS", "MARGIN")) {
      world.facts.watermark(feed, asOf);
    }
  }

  /** The database refuses rows of a fund as it refuses a value that overflows its column. */
  private void refuse(String table, long fund) {
    world.asAdministrator(
        """
        create trigger culprit before insert on %s for each row
        begin
          if new.fund_id = %d then
            signal sqlstate '22003' set message_text = 'Out of range value';
          end if;
        end"""
            .formatted(table, fund));
  }

  private int sweepStatus() {
    return world.bean(SweepFunds.class).sweep();
  }

  private List<String> failing() {
    return world.bean(FailingFunds.class).all().stream()
        .map(
            each ->
                String.join(
                    " ",
                    each.sweep(),
                    String.valueOf(each.fundId()),
                    String.valueOf(each.attempts()),
                    each.since().toString(),
                    each.retryAt().toString()))
        .toList();
  }

  private void assertHealth(Status status, int funds, int failures) {
    Health health = Objects.requireNonNull(world.bean(HealthIndicator.class).health());
    assertThat(health.getStatus()).isEqualTo(status);
    assertThat(health.getDetails()).containsEntry("failing", funds);
    assertThat(health.getDetails().containsKey("status 4")).isEqualTo(funds > 0);
    MeterRegistry registry = world.bean(MeterRegistry.class);
    assertThat(registry.get("rcm.consolidator.failing.funds").gauge().value()).isEqualTo(funds);
    assertThat(registry.get("rcm.consolidator.fund.failures").functionCounter().count())
        .isEqualTo(failures);
  }
}
