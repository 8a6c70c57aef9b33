package riskcapital.consolidator.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.world.World;

class PruneOldRowsIT {
  private static final Instant NOW = Instant.parse("2026-02-19T15:00:00Z");
  private static final RcmSettings SETTINGS =
      new RcmSettings(
          "http://127.0.0.1",
          "",
          "group",
          1,
          (short) 1,
          1,
          DataSize.ofMegabytes(4),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofDays(30),
          Duration.ofDays(30),
          Duration.ofDays(7),
          Duration.ofSeconds(1),
          1);
  private final World world = new World(null);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void oldRunsGoButTheOneThatProvesAWatermarkAndYoungOnesAreNotEvenRead() {
    world
        .jdbc
        .sql(
            """
            insert into FEED_RUNS (feed, run_id, as_of, started_at, completed_at, items, published,
                   rejected, ignored, warnings, ends, recorded_at)
            with recursive n (n) as (select 1 union all select n + 1 from n where n < 900)
            select 'AUM', n, '2026-01-01', '2026-01-01', '2026-01-01', 0, 0, 0, 0, 0, '[]',
                   if(n <= 3, '2026-01-01', '2026-02-19')
              from n""")
        .update();
    world
        .jdbc
        .sql("insert into FEED_WATERMARKS values ('AUM', '2026-01-01', '2', '2026-01-01')")
        .update();
    long before = world.rowsRead();

    PruneOldRows.prune(world.jdbc, SETTINGS, NOW);

    assertThat(world.rowsRead() - before).isLessThan(100);
    assertThat(world.rows("select count(*), min(recorded_at), max(recorded_at) from FEED_RUNS"))
        .containsExactly("898 2026-01-01 00:00:00 2026-02-19 00:00:00");
    assertThat(world.rows("select run_id from FEED_RUNS where recorded_at = '2026-01-01'"))
        .containsExactly("2");
  }
}
