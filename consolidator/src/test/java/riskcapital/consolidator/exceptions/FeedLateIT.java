package riskcapital.consolidator.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.status.SweepFunds;
import riskcapital.consolidator.world.World;

/** A feed stands still over a cut-off, the whole derivation running. */
class FeedLateIT {
  private static final World WORLD =
      new World(null, "policy", "judgement", "exposure", "deadline", "status", "exceptions");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  void whatIsNotProvenWaitsWhatIsProvenIsRaisedAndABreachNeverWaits() {
    WORLD.clock.set("2026-02-12T21:00:00Z");
    watermarks("2026-02-13 21:10:00", "2026-02-13 20:30:00");
    exposed(1, "2026-02-11");
    exposed(2, "2026-02-12");
    exposed(3, "2026-02-12");
    WORLD.facts.version("SUB-3", 1, 3, "margin_local", "500.00", "reference_date", "2026-02-12");
    sweepAt("2026-02-13T20:59:00Z");
    WORLD.facts.aum(3, "2026-02-13", "aum_value", "1000.00");
    sweepAt("2026-02-19T15:16:00Z");

    assertThat(
            WORLD.rows(
                "select fund_id, is_missing, judgement_pending from MARGIN_STATUS order by 1"))
        .containsExactly("1 1 0", "2 0 1", "3 0 0");
    assertThat(live())
        .containsExactly(
            "1 MISSING_SUBMISSION 1|2026-02-11|-",
            "3 LIMIT_BREACH 3",
            "- FEED_LATE AUM",
            "- FEED_LATE MARGIN",
            "- FEED_LATE POSITIONS");

    watermarks("2026-02-13 21:10:00", "2026-02-13 21:00:00");
    sweepAt("2026-02-19T15:17:00Z");
    assertThat(live())
        .containsExactly(
            "1 MISSING_SUBMISSION 1|2026-02-11|-",
            "2 MISSING_SUBMISSION 2|2026-02-12|-",
            "3 LIMIT_BREACH 3",
            "- FEED_LATE AUM",
            "- FEED_LATE MARGIN",
            "- FEED_LATE POSITIONS");
  }

  private static List<String> live() {
    return WORLD.rows(
        """
        select fund_id, type, exception_key
          from MARGIN_EXCEPTIONS
         where is_live and type in ('MISSING_SUBMISSION', 'LIMIT_BREACH', 'FEED_LATE')
         order by fund_id is null, 1, 2, 3
        """);
  }

  private static void exposed(long fund, String date) {
    WORLD.facts.aum(fund, date, "aum_value", "100000.00");
    WORLD.facts.portfolio(fund, date, 1, 0);
    WORLD.facts.total(fund, date, 1, "SWAP");
  }

  private static void watermarks(String aumAndPositions, String margin) {
    WORLD.facts.watermark("AUM", aumAndPositions);
    WORLD.facts.watermark("POSITIONS", aumAndPositions);
    WORLD.facts.watermark("MARGIN", margin);
  }

  private static void sweepAt(String instant) {
    WORLD.clock.set(instant);
    WORLD.derive(1L, 2L, 3L);
    WORLD.bean(SweepFunds.class).sweep();
    WORLD.bean(SweepExceptions.class).sweep();
  }
}
