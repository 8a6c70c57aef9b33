package riskcapital.consolidator.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.bulkload.StoreRows;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.NewestPerFund;
import riskcapital.consolidator.world.World;

/** Rows of a fund's former portfolios are out of sight at once, and deleted when there is time. */
class DropFormerRowsIT {
  private static final String MONDAY = "2026-02-02";
  private static final String TUESDAY = "2026-02-03";
  private static final String WEDNESDAY = "2026-02-04";
  private static final String SEEN =
      "select fund_id, portfolio_date, revision, position_key from FUNDS_POSITIONS_SNAPSHOT"
          + " order by 1, 4";
  private static final String STORED =
      "select fund_id, portfolio_date, revision, position_key from PORTFOLIO_POSITIONS"
          + " order by 1, 2, 4";

  private final World world = new World(null);
  private final StoredPositions rows = new StoredPositions(world.jdbc);
  private final DropFormerRows drop =
      new DropFormerRows(
          world.jdbc,
          world.bean(TransactionTemplate.class),
          world.bean(FundHeads.class),
          rows,
          new Binder(new MapConfigurationPropertySource()).bindOrCreate("rcm", RcmSettings.class));

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void rowsOfTheDateBeforeStayOutOfSightAndThoseBeforeThemGo() {
    store(7, MONDAY, 1, "a", "b");
    assertThat(world.rows(SEEN)).containsExactly("7 2026-02-02 1 a", "7 2026-02-02 1 b");

    store(7, TUESDAY, 1, "b", "c");
    assertThat(world.rows(SEEN)).containsExactly("7 2026-02-03 1 b", "7 2026-02-03 1 c");
    assertThat(world.rows(STORED))
        .containsExactly(
            "7 2026-02-02 1 a", "7 2026-02-02 1 b", "7 2026-02-03 1 b", "7 2026-02-03 1 c");

    store(7, WEDNESDAY, 1, "c");
    assertThat(world.rows(STORED))
        .containsExactly("7 2026-02-03 1 b", "7 2026-02-03 1 c", "7 2026-02-04 1 c");
  }

  @Test
  void anotherRevisionOfTheDateLeavesNoRowOfTheFormer() {
    store(7, MONDAY, 1, "a", "b");
    store(8, MONDAY, 1, "a");
    store(7, MONDAY, 2, "b", "c");

    assertThat(world.rows(STORED))
        .containsExactly("7 2026-02-02 2 b", "7 2026-02-02 2 c", "8 2026-02-02 1 a");
  }

  @Test
  void anEmptyPortfolioShowsNoRow() {
    store(7, MONDAY, 1, "a");
    store(7, TUESDAY, 1);

    assertThat(world.rows(SEEN)).isEmpty();
  }

  @Test
  void formerRowsGoOnceNoPortfolioHasArrivedForAWhile() {
    for (long fund = 1; fund <= 120; fund++) {
      store(fund, MONDAY, 1, "a");
    }
    for (long fund = 2; fund <= 120; fund++) {
      store(fund, TUESDAY, 1, "a");
    }
    List<String> seen = world.rows(SEEN);

    applied(1);
    drop.dropIfQuiet();
    applied(2);
    drop.dropIfQuiet();
    assertThat(world.rows(STORED)).as("while portfolios arrive").hasSize(239);

    drop.dropIfQuiet();
    assertThat(world.rows(STORED)).as("afterwards").isEqualTo(seen).hasSize(120);
    assertThat(world.rows(SEEN)).isEqualTo(seen);
  }

  /** More than are looked at once, the last of them on a shelf that begins with small ids. */
  @Test
  void formerRowsOfEveryShelfGo() {
    long[] funds = LongStream.rangeClosed(1, 600).toArray();
    storeAll(MONDAY, funds);
    storeAll(TUESDAY, funds);
    List<String> seen = world.rows(SEEN);
    applied(1);
    drop.dropIfQuiet();
    drop.dropIfQuiet();

    assertThat(world.rows(STORED)).isEqualTo(seen).hasSize(600);
  }

  @Test
  void nothingIsReadAgainWhileNothingArrives() {
    for (long fund = 1; fund <= 200; fund++) {
      store(fund, MONDAY, 1, "a");
    }
    drop.dropIfQuiet();
    drop.dropIfQuiet();
    long before = world.rowsRead();
    drop.dropIfQuiet();
    assertThat(world.rowsRead() - before).isLessThan(10);
  }

  @Test
  void findingFormerRowsReadsEachOnce() {
    String[] keys = new String[2_000];
    Arrays.setAll(keys, n -> "p" + n);
    store(1, MONDAY, 1, keys);
    store(2, MONDAY, 1, keys);
    store(3, TUESDAY, 1, "a");
    applied(1);
    drop.dropIfQuiet();
    long before = world.rowsRead();
    drop.dropIfQuiet();
    assertThat(world.rowsRead() - before).isLessThan(4_500);
  }

  @Test
  void aLargePortfolioGoesInSeveralTransactions() {
    String[] keys = new String[12_000];
    Arrays.setAll(keys, n -> "p" + n);
    store(1, MONDAY, 1, keys);
    store(1, TUESDAY, 1, "a");
    drop.dropIfQuiet();
    long before = commits();
    drop.dropIfQuiet();

    assertThat(world.rows(STORED)).containsExactly("1 2026-02-03 1 a");
    assertThat(commits() - before).isEqualTo(3);
  }

  @Test
  void portfoliosThatCameBetweenLeaveNoRows() {
    store(7, MONDAY, 1, "a");
    world.facts.portfolio(7, TUESDAY, 1, 0);
    store(7, WEDNESDAY, 1, "b");

    assertThat(world.rows(STORED)).containsExactly("7 2026-02-04 1 b");
  }

  @Test
  void whatIsLeftBehindIsFoundHoweverLongTheHistory() {
    LocalDate day = LocalDate.parse("2020-01-01");
    for (int n = 0; n < 1_000; n++) {
      world.facts.portfolio(7, day.plusDays(n).toString(), 1, 0);
    }
    store(7, MONDAY, 1, "a");
    store(7, TUESDAY, 1, "a");
    long before = world.rowsRead();
    store(7, WEDNESDAY, 1, "a");
    // The test itself reads every portfolio once.
    assertThat(world.rowsRead() - before).isLessThan(1_100);
  }

  /** Transactions that changed something. */
  private long commits() {
    return world
        .jdbc
        .sql("show session status like 'Com_commit'")
        .query((row, n) -> row.getLong(2))
        .single();
  }

  private void applied(long offset) {
    world
        .jdbc
        .sql(
            "replace into APPLIED_OFFSETS (topic_id, partition_id, topic, next_offset, updated_at)"
                + " values ('id', 0, 'risk.positions.v1', :offset, utc_timestamp(6))")
        .param("offset", offset)
        .update();
  }

  /** A row of each fund. */
  private void storeAll(String date, long... funds) {
    List<Portfolio> portfolios = new ArrayList<>();
    for (long fund : funds) {
      world.facts.portfolio(fund, date, 1, 0);
      portfolios.add(portfolio(fund, date, 1, "a"));
    }
    write(portfolios, new NewestPerFund());
  }

  private static Portfolio portfolio(long fund, String date, int revision, String... keys) {
    return Portfolio.ofOne(
        TakenChunk.of(
            Portfolios.chunks(
                    fund,
                    LocalDate.parse(date),
                    revision,
                    Instant.parse(date + "T21:00:00Z"),
                    Arrays.stream(keys).map(key -> row(key, "SWAP", "1.00")).toList(),
                    keys.length + 1)
                .get(0)));
  }

  private void write(List<Portfolio> portfolios, NewestPerFund shown) {
    StoreRows store = new StoreRows(new JdbcTemplate(world.writer("allowLoadLocalInfile=true")));
    new PortfolioWriter(rows, store, world.bean(FundHeads.class), world.clock)
        .replace(portfolios, shown);
  }

  private void store(long fund, String date, int revision, String... keys) {
    NewestPerFund shown = new NewestPerFund();
    world
        .jdbc
        .sql("select portfolio_date, revision from PORTFOLIOS where fund_id = :fund")
        .param("fund", fund)
        .query(
            (row, n) -> new DatedRevision(fund, row.getObject(1, LocalDate.class), row.getInt(2)))
        .list()
        .forEach(shown::know);
    world.facts.portfolio(fund, date, revision, 0);
    write(List.of(portfolio(fund, date, revision, keys)), shown);
  }
}
