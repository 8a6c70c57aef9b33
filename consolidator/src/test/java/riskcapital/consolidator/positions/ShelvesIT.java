package riskcapital.consolidator.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import riskcapital.consolidator.bulkload.StoreRows;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.revisions.NewestPerFund;
import riskcapital.consolidator.world.World;

/** Rows of funds whose events lie in one partition are stored one after the other. */
class ShelvesIT {
  private static final int PARTITIONS = 12;
  private static final int FUNDS = 600;
  private static final int ROWS = 60;
  private static final LocalDate DAY = LocalDate.parse("2026-02-02");
  private static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");

  private final World world = new World(null);
  private final FundHeads heads = world.bean(FundHeads.class);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aFundIsOnTheShelfOfItsPartition() {
    List<Long> funds = LongStream.rangeClosed(1, 100).boxed().toList();
    heads.lock(funds);
    heads.lock(funds);

    assertThat(heads.shelves(funds))
        .isEqualTo(
            funds.stream().collect(Collectors.toMap(fund -> fund, fund -> 1 + partition(fund))));
  }

  @Test
  void aFundThatWasThereBeforeStaysWhereItIs() {
    world
        .jdbc
        .sql("insert into FUND_HEADS (fund_id, first_seen_at) values (1, utc_timestamp(6))")
        .update();
    heads.lock(List.of(1L));

    assertThat(heads.shelves(List.of(1L, 2L))).isEqualTo(Map.of(1L, 1));
    assertThat(partition(1)).isNotZero();
  }

  /** Put between those of others, they would take nearly twice as much. */
  @Test
  void portfoliosThatComePartitionByPartitionFillTheirPages() {
    PortfolioWriter writer =
        new PortfolioWriter(
            new StoredPositions(world.jdbc),
            new StoreRows(new JdbcTemplate(world.writer("allowLoadLocalInfile=true"))),
            heads,
            world.clock);
    Map<Integer, List<Long>> partitions =
        LongStream.rangeClosed(1, FUNDS)
            .boxed()
            .collect(
                Collectors.groupingBy(ShelvesIT::partition, TreeMap::new, Collectors.toList()));
    for (List<Long> funds : partitions.values()) {
      heads.lock(funds);
      writer.replace(funds.stream().map(ShelvesIT::portfolio).toList(), new NewestPerFund());
    }

    world.rows("analyze table PORTFOLIO_POSITIONS");
    assertThat(
            world
                .jdbc
                .sql(
                    "select data_length div :rows from information_schema.tables"
                        + " where table_schema = database() and table_name = 'PORTFOLIO_POSITIONS'")
                .param("rows", FUNDS * ROWS)
                .query(Long.class)
                .single())
        .isBetween(100L, 160L);
  }

  private static int partition(long fund) {
    byte[] key = Long.toString(fund).getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % PARTITIONS;
  }

  private static Portfolio portfolio(long fund) {
    return Portfolio.ofOne(
        TakenChunk.of(
            Portfolios.chunks(
                    fund,
                    DAY,
                    1,
                    NOON,
                    IntStream.range(0, ROWS)
                        .mapToObj(
                            n -> row("position %03d of fund %d".formatted(n, fund), "SWAP", "1.00"))
                        .toList(),
                    ROWS)
                .get(0)));
  }
}
