package riskcapital.consolidator.exceptions.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;

/** Decisions of another database are taken again, by the same rules, when their exception opens. */
class CarriedDecisionsIT {
  private static final World WORLD = new World(null, "exceptions");

  @BeforeEach
  void now() {
    WORLD.clock.set("2026-02-19T15:00:00Z");
    WORLD.jdbc.sql("delete from CARRIED_DECISIONS").update();
  }

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  void inTheirOrderAndWithTheirPersons() {
    carried(1, 3, "ACKNOWLEDGED", "ana", null);
    carried(1, 4, "WAIVER_REQUESTED", "ana", "2026-03-01 12:00:00");
    carried(1, 6, "WAIVED", "bruno", null);

    WORLD.facts.aum(1, "2026-02-18", "aum_value", "0.00");
    WORLD.derive(1L);

    assertThat(events(1))
        .containsExactly(
            "OPENED - OPEN system -",
            "ACKNOWLEDGED OPEN ACKNOWLEDGED ana -",
            "WAIVER_REQUESTED ACKNOWLEDGED WAIVER_REQUESTED ana 2026-03-01 12:00:00",
            "WAIVED WAIVER_REQUESTED WAIVED bruno 2026-03-01 12:00:00");
    assertThat(taken()).containsExactly("3 1", "4 1", "6 1");
  }

  @Test
  void notWhatTheRulesNoLongerAllow() {
    carried(2, 2, "WAIVER_REQUESTED", "ana", "2026-02-19 15:00:00");
    carried(2, 3, "WAIVED", "bruno", null);
    carried(2, 4, "WAIVER_REQUESTED", "ana", "2026-03-01 12:00:00");
    carried(2, 5, "WAIVED", "Ana", null);
    carried(2, 6, "RESOLVED", "bruno", null);

    WORLD.facts.aum(2, "2026-02-18", "aum_value", "0.00");
    WORLD.derive(2L);

    assertThat(events(2))
        .containsExactly(
            "OPENED - OPEN system -",
            "WAIVER_REQUESTED OPEN WAIVER_REQUESTED ana 2026-03-01 12:00:00");
    assertThat(taken()).containsExactly("2 0", "3 0", "4 1", "5 0", "6 0");
  }

  @Test
  void onceAndOnlyOfTheSameRecurrence() {
    carried(3, 2, "ACKNOWLEDGED", "ana", null);
    WORLD.facts.aum(3, "2026-02-18", "aum_value", "0.00");
    WORLD.derive(3L);
    WORLD.facts.aum(3, "2026-02-18", "aum_value", "1.00");
    WORLD.derive(3L);
    WORLD.facts.aum(3, "2026-02-18", "aum_value", "0.00");
    WORLD.derive(3L);

    assertThat(events(3))
        .containsExactly(
            "OPENED - OPEN system -",
            "ACKNOWLEDGED OPEN ACKNOWLEDGED ana -",
            "RESOLVED ACKNOWLEDGED RESOLVED system -",
            "OPENED - OPEN system -");
  }

  private static void carried(
      long fund, int sequence, String change, String actor, @Nullable String expiry) {
    WORLD
        .jdbc
        .sql(
            "insert into CARRIED_DECISIONS (type, exception_key, ordinal, sequence, change_kind,"
                + " actor, reason, waiver_expires_at, decided_at) values ('NON_POSITIVE_AUM',"
                + " ?, 1, ?, ?, ?, 'then', ?, '2026-02-01')")
        .params(Arrays.asList(Long.toString(fund), sequence, change, actor, expiry))
        .update();
  }

  private static List<String> events(long fund) {
    return WORLD.rows(
        """
        select v.change_kind, v.state_before, v.state_after, v.actor, v.waiver_expires_at
          from MARGIN_EXCEPTION_EVENTS v
          join MARGIN_EXCEPTIONS e on e.exception_id = v.exception_id
         where e.type = 'NON_POSITIVE_AUM' and e.fund_id = %d
         order by e.ordinal, v.sequence
        """
            .formatted(fund));
  }

  private static List<String> taken() {
    return WORLD.rows("select sequence, accepted from CARRIED_DECISIONS order by sequence");
  }
}
