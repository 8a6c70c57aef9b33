package riskcapital.consolidator.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;

/** What a watermark proves while a sweep runs is judged by the same sweep. */
class ProvenAmidSweepIT {
  private final World world =
      new World(null, "policy", "judgement", "exposure", "deadline", "status", "exceptions");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void isSweptWithIt() {
    exposed(1, "2026-02-02");
    exposed(2, "2026-02-10");
    watermarks("2026-02-01 15:00:00");
    world.clock.set("2026-02-19T15:00:00Z");
    world.bean(SweepFunds.class).sweep();
    assertThat(status()).containsExactly("1 0 1", "2 0 1");
    watermarks("2026-02-05 15:00:00");
    world.asAdministrator(
        """
        create trigger moves after insert on MARGIN_EXCEPTION_EVENTS for each row
          update FEED_WATERMARKS set effective_as_of = '2026-02-19 15:00:00'
        """);

    assertThat(world.bean(SweepFunds.class).sweep()).isEqualTo(2);
    assertThat(status()).containsExactly("1 1 0", "2 1 0");
    assertThat(world.bean(SweepFunds.class).sweep()).isZero();
  }

  private List<String> status() {
    return world.rows(
        "select fund_id, is_missing, judgement_pending from MARGIN_STATUS order by fund_id");
  }

  private void exposed(long fund, String date) {
    world.facts.aum(fund, date);
    world.facts.portfolio(fund, date, 1, 0);
    world.facts.total(fund, date, 1, "SWAP");
    world.clock.set(date + "T16:00:00Z");
    world.derive(fund);
  }

  private void watermarks(String asOf) {
    for (String feed : List.of("AUM", "POSITIONS", "MARGIN")) {
      world.facts.watermark(feed, asOf);
    }
  }
}
