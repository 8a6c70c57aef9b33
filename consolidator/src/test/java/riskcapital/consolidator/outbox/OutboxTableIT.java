package riskcapital.consolidator.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;

class OutboxTableIT {
  private final World world = new World(null);
  private final OutboxTable table = new OutboxTable(world.jdbc, world.clock);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whatWaitsIsCountedUpToABound() {
    world
        .jdbc
        .sql(
            """
            insert into OUTBOX
              (topic, record_key, event_id, event_type, occurred_at, published_at)
            with recursive n (n) as (select 1 union all select n + 1 from n where n < 900)
            select 't', n, n, 'e', '2026-02-19', if(n <= 100, '2026-02-19', null) from n""")
        .update();

    assertThat(table.waiting(10_000)).isEqualTo(800);
    long before = world.rowsRead();
    assertThat(table.waiting(20)).isEqualTo(20);
    assertThat(world.rowsRead() - before).isLessThan(100);
  }
}
