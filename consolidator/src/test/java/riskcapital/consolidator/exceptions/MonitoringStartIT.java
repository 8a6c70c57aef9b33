package riskcapital.consolidator.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.status.SweepFunds;
import riskcapital.consolidator.world.World;

/** Go-live on Tuesday 20 January 2026 at the cut-off, the whole derivation running. */
class MonitoringStartIT {
  private static final World WORLD =
      new World(
          Instant.parse("2026-01-20T21:00:00Z"),
          "policy",
          "judgement",
          "exposure",
          "deadline",
          "status",
          "exceptions");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  void whatFellDueBeforeIsRecordedAndCountsAndIsNeverRaised() {
    exposed(1, "2026-01-12");
    sweepAt("2026-01-13T21:00:00.000001Z");
    assertThat(obligations(1)).isEqualTo("2026-01-12|- 2026-01-13 21:00:00 OPEN -");
    assertThat(status(1)).isEqualTo("1 NEVER_SUBMITTED");
    assertThat(missing(1)).isEmpty();
    sweepAt("2026-01-20T21:00:00.000001Z");
    sweepAt("2026-01-22T12:00:00Z");
    assertThat(status(1)).isEqualTo("1 NEVER_SUBMITTED");
    assertThat(missing(1)).isEmpty();

    WORLD.facts.version(
        "SUB-1",
        1,
        1,
        "reference_date",
        "2026-01-14",
        "submitted_at",
        "2026-01-22 13:00:00",
        "updated_at",
        "2026-01-22 13:00:00");
    sweepAt("2026-01-22T14:00:00Z");
    assertThat(obligations(1))
        .isEqualTo(
            "2026-01-12|- 2026-01-13 21:00:00 SATISFIED 0,"
                + "2026-01-12|2026-01-14 2026-01-21 21:00:00 OPEN -");
    assertThat(status(1)).isEqualTo("1 OVERDUE");
    assertThat(missing(1))
        .containsExactly(
            "MISSING_SUBMISSION 1|2026-01-12|2026-01-14 #1.1 OPENED - OPEN system"
                + " 2026-01-22 14:00:00 2026-01-21 21:00:00 1 - -"
                + " No complete submission of OTC margin by 2026-01-21 21:00 UTC");
  }

  @Test
  void whatFallsDueAtThatInstantIsRaised() {
    exposed(2, "2026-01-19");
    sweepAt("2026-01-20T21:00:00.000001Z");
    assertThat(obligations(2)).isEqualTo("2026-01-19|- 2026-01-20 21:00:00 OPEN -");
    assertThat(WORLD.live(2)).contains("MISSING_SUBMISSION 2|2026-01-19|-");
  }

  /** Events of missing submissions; AUM and portfolios of later days are missing too. */
  private static List<String> missing(long fund) {
    return WORLD.events(fund).stream().filter(e -> e.startsWith("MISSING_SUBMISSION")).toList();
  }

  private static void exposed(long fund, String date) {
    WORLD.facts.aum(fund, date);
    WORLD.facts.portfolio(fund, date, 1, 0);
    WORLD.facts.total(fund, date, 1, "SWAP");
  }

  private static void sweepAt(String instant) {
    WORLD.clock.set(instant);
    for (String feed : new String[] {"AUM", "POSITIONS", "MARGIN"}) {
      WORLD.facts.watermark(feed, instant.replace('T', ' ').replace("Z", ""));
    }
    for (Long fund : WORLD.jdbc.sql("select fund_id from FUNDS").query(Long.class).list()) {
      WORLD.derive(fund);
    }
    WORLD.bean(SweepFunds.class).sweep();
    WORLD.bean(SweepExceptions.class).sweep();
  }

  private static String obligations(long fund) {
    return String.join(
        ",",
        WORLD.rows(
            "select basis, due_at, status, on_time from SUBMISSION_OBLIGATIONS where fund_id = "
                + fund
                + " order by basis"));
  }

  private static String status(long fund) {
    return WORLD
        .rows("select is_missing, deadline_status from MARGIN_STATUS where fund_id = " + fund)
        .get(0);
  }
}
