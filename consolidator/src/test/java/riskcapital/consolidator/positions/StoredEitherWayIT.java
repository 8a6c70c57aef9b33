package riskcapital.consolidator.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
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
    PortfolioHeader header =
        new PortfolioHeader(chunk, CheckedTotals.of(Portfolio.ofOne(TakenChunk.of(chunk))));
    List<List<String>> left = new ArrayList<>();
    for (String driver : DRIVERS) {
      world.jdbc.sql("delete from PORTFOLIOS").update();
      store(driver).store(PortfolioRow.TABLE, List.of(new PortfolioRow(header, TAKEN)));
      left.add(world.rows("select * from PORTFOLIOS"));
      store(driver)
          .merge(PortfolioRow.TABLE, List.of(new PortfolioRow(header, TAKEN.plusSeconds(1))));
      left.add(world.rows("select * from PORTFOLIOS"));
      left.add(world.rows("select * from POSITION_TOTALS order by asset_type_code"));
    }

    assertThat(left.get(0)).hasSize(1);
    assertThat(left.get(1)).as("stored since the content is").isEqualTo(left.get(0));
    assertThat(left.get(2))
        .containsExactly(
            "7 2026-11-20 3 AÇÃO \"A\\B\" 0.00 2.00 -2.00 2.00 1 1",
            "7 2026-11-20 3 SWAP 1051.50 10.05 -9.95 1051.50 2 2");
    assertThat(left.subList(3, 6)).isEqualTo(left.subList(0, 3));
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
