package riskcapital.consolidator.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.bulkload.EncodedRows;
import riskcapital.consolidator.bulkload.StoreRows;
import riskcapital.consolidator.world.World;
import riskcapital.events.PositionsSnapshot;

/** A portfolio and its rows are the same, whichever way the server takes them. */
class StoredEitherWayIT {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDateTime TAKEN = LocalDateTime.parse("2026-11-20T12:00:00.000001");
  private static final List<String> DRIVERS =
      List.of("allowLoadLocalInfile=true", "allowLoadLocalInfile=false");
  private static final String PORTFOLIOS = "select * from PORTFOLIOS order by fund_id";

  /** Its totals are longer than what a server reads a field into at first. */
  private static final PositionsSnapshot MANY_TYPES =
      Portfolios.chunks(
              8,
              DAY,
              3,
              NOON,
              IntStream.range(0, 200)
                  .mapToObj(n -> row("k" + n, "TYPE-%03d".formatted(n), "0.01"))
                  .toList(),
              1_000)
          .get(0);

  private final World world = new World(null);
  private final PositionsSnapshot chunk =
      Portfolios.chunks(
              7,
              DAY,
              3,
              NOON,
              List.of(
                  row("1", "SWAP", "-1000.00", "-10.00", "BRL", null),
                  row("2\\\tNão", "SWAP", "10.00", "0.01", "USD", "5.15"),
                  row("3", "AÇÃO \"A\\B\"", null, "-2.00", "BRL", null)),
              10)
          .get(0);
  private final EncodedRows positions = PositionRow.encoded(chunk);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void rowsAreTheSame() {
    List<List<String>> left = new ArrayList<>();
    for (String driver : DRIVERS) {
      world.jdbc.sql("delete from PORTFOLIO_POSITIONS").update();
      store(driver).store(PositionRow.TABLE, rows());
      store(driver).store(PositionRow.TABLE, rows());
      left.add(world.rows("select * from PORTFOLIO_POSITIONS order by position_key"));
    }

    assertThat(left.get(0)).hasSize(3);
    assertThat(left.get(1)).isEqualTo(left.get(0));
  }

  @Test
  void portfoliosAreTheSame() {
    List<List<String>> left = new ArrayList<>();
    for (String driver : DRIVERS) {
      world.jdbc.sql("delete from PORTFOLIOS").update();
      store(driver)
          .store(
              PortfolioRow.TABLE, List.of(portfolio(chunk, TAKEN), portfolio(MANY_TYPES, TAKEN)));
      left.add(world.rows(PORTFOLIOS));
      left.add(world.rows("select * from POSITION_TOTALS where fund_id = 7"));
      left.add(world.rows("select * from POSITION_TOTALS where fund_id = 8"));
    }

    assertThat(left.get(0)).hasSize(2);
    assertThat(left.get(1))
        .containsExactly(
            "7 2026-11-20 3 AÇÃO \"A\\B\" 0.00 2.00 -2.00 2.00 1 1",
            "7 2026-11-20 3 SWAP 1051.50 10.05 -9.95 1051.50 2 2");
    assertThat(left.get(2))
        .hasSize(200)
        .contains("8 2026-11-20 3 TYPE-199 0.00 0.01 0.01 0.01 1 1");
    assertThat(left.subList(3, 6)).isEqualTo(left.subList(0, 3));
  }

  @Test
  void whenAPortfolioWasStoredStaysWhileItsContentDoes() {
    StoreRows store = store(DRIVERS.get(0));
    PositionsSnapshot other =
        PositionsSnapshot.newBuilder(chunk).setContentHash("f".repeat(64)).build();
    List<List<String>> stored = new ArrayList<>();
    store.store(PortfolioRow.TABLE, List.of(portfolio(chunk, TAKEN)));
    for (PositionsSnapshot next : List.of(chunk, other)) {
      store.merge(PortfolioRow.TABLE, List.of(portfolio(next, TAKEN.plusSeconds(1))));
      stored.add(world.rows("select content_hash, recorded_at from PORTFOLIOS"));
    }

    assertThat(stored)
        .containsExactly(
            List.of(chunk.getContentHash() + " 2026-11-20 12:00:00.000001"),
            List.of("f".repeat(64) + " 2026-11-20 12:00:01.000001"));
  }

  /** What a column refuses is the record's fault, a key that is taken is not. */
  @Test
  void whatCannotBeStoredIsRefusedWhole() {
    PositionsSnapshot fits = PositionsSnapshot.newBuilder(chunk).setFundId(9).build();
    for (String driver : DRIVERS) {
      for (PositionsSnapshot refused :
          List.of(
              PositionsSnapshot.newBuilder(chunk).setBaseCurrency("BRLX").build(),
              PositionsSnapshot.newBuilder(chunk).setContentHash("f".repeat(65)).build())) {
        assertThatThrownBy(() -> storeInTransaction(driver, fits, refused))
            .as(driver)
            .isInstanceOf(DataIntegrityViolationException.class);
      }
    }
    store(DRIVERS.get(0)).store(PortfolioRow.TABLE, List.of(portfolio(chunk, TAKEN)));
    assertThatThrownBy(() -> storeInTransaction(DRIVERS.get(0), fits, chunk))
        .isInstanceOf(ConcurrencyFailureException.class)
        .hasMessageContaining("Duplicate entry '7-2026-11-20-3'");

    assertThat(world.rows("select fund_id from PORTFOLIOS")).containsExactly("7");
  }

  private void storeInTransaction(String driver, PositionsSnapshot... chunks) {
    DataSource source = world.writer(driver);
    new TransactionTemplate(new DataSourceTransactionManager(source))
        .executeWithoutResult(
            status ->
                new StoreRows(new JdbcTemplate(source))
                    .store(
                        PortfolioRow.TABLE,
                        Stream.of(chunks).map(each -> portfolio(each, TAKEN)).toList()));
  }

  private static PortfolioRow portfolio(PositionsSnapshot header, LocalDateTime storedAt) {
    TakenChunk rows =
        TakenChunk.of(PositionsSnapshot.newBuilder(header).setBaseCurrency("BRL").build());
    Map<String, TypeTotals> totals = CheckedTotals.of(Portfolio.ofOne(rows));
    return new PortfolioRow(new PortfolioHeader(header, totals), storedAt);
  }

  private List<PositionRow> rows() {
    return IntStream.range(0, positions.count())
        .mapToObj(index -> new PositionRow(positions, index, TAKEN, 5))
        .toList();
  }

  private StoreRows store(String driver) {
    return new StoreRows(new JdbcTemplate(world.writer(driver)));
  }
}
