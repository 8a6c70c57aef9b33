package riskcapital.consolidator.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.world.World;

/** What runs every second reads index ranges, never a table. */
class SweepPlansIT {
  private static final World WORLD = new World(null, "exceptions");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  void exceptionsMovedByTimeAreRangesOfTheirIndexes() {
    fill();
    assertThat(
            plan(
                "exceptions/moved-by-time.sql",
                Map.of(
                    "now", "2026-02-19 15:00:00",
                    "second", "2026-02-19 03:00:00",
                    "third", "2026-02-13 03:00:00")))
        .containsExactly(
            "MARGIN_EXCEPTIONS range margin_exceptions_escalation",
            "MARGIN_EXCEPTIONS range margin_exceptions_escalation",
            "MARGIN_EXCEPTIONS range margin_exceptions_waiver");
  }

  @Test
  void remindersStartAtTheFewThatFallDue() {
    fill();
    assertThat(
            plan(
                "reminders/due-funds.sql",
                Map.of(
                    "now", "2026-02-12 21:00:00",
                    "day", "2026-02-12",
                    "cut_off", "2026-02-12 21:00:00",
                    "from", "2026-02-18 03:00:00",
                    "until", "2026-02-19 03:00:00",
                    "monitoring_start", "2026-01-01")))
        .containsExactly(
            "m range margin_status_due",
            "o eq_ref PRIMARY",
            "d eq_ref PRIMARY",
            "given eq_ref PRIMARY",
            "waiting ref manager_margin_history_fund",
            "before_it ref submission_obligations_live");
  }

  private static void fill() {
    for (long fund = 1; fund <= 50; fund++) {
      WORLD.facts.status(fund, "due_at", "2026-02-18 21:00:00", "obligation_basis", "2026-02-02|-");
      WORLD.facts.obligation(fund, "2026-02-02|-");
      WORLD.facts.duty(fund, "2026-02-02");
    }
    WORLD.rows("analyze table MARGIN_STATUS, SUBMISSION_OBLIGATIONS, MAPPED_DUTIES");
  }

  private static List<String> plan(String statement, Map<String, String> parameters) {
    return WORLD
        .jdbc
        .sql("explain " + SqlFile.read(statement).replaceAll("(?m)^--.*$", ""))
        .params(parameters)
        .query(
            (row, n) ->
                row.getString("table") + " " + row.getString("type") + " " + row.getString("key"))
        .list()
        .stream()
        .filter(line -> !line.startsWith("<union"))
        .toList();
  }
}
