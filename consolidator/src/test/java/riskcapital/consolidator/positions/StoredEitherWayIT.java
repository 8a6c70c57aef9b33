package riskcapital.consolidator.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import riskcapital.consolidator.bulkload.StoreRows;
import riskcapital.consolidator.world.World;
import riskcapital.events.PositionsSnapshot;

/** A portfolio's rows and totals are the same, whichever way the server takes them. */
class StoredEitherWayIT {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDateTime TAKEN = LocalDateTime.parse("2026-11-20T12:00:00.000001");
  private static final List<String> DRIVERS =
      List.of("allowLoadLocalInfile=true", "allowLoadLocalInfile=false");

  private final World world = new World(null);
  private final Portfolio portfolio =
      Portfolio.ofOne(
          Portfolios.chunks(
                  7,
                  DAY,
                  3,
                  NOON,
                  List.of(
                      row("1", "SWAP", "-1000.00", "-10.00", "BRL", null),
                      row("2", "SWAP", "10.00", "0.01", "USD", "5.15"),
                      row("3", "EQUITY", null, "-2.00", "BRL", null)),
                  10)
              .get(0));

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void rowsAndTotalsAreTheSame() {
    List<List<String>> left = new ArrayList<>();
    for (String driver : DRIVERS) {
      world.jdbc.sql("delete from PORTFOLIO_POSITIONS").update();
      world.jdbc.sql("delete from POSITION_TOTALS").update();
      store(driver).store(PositionRow.TABLE, rows());
      store(driver).store(PositionRow.TABLE, rows());
      store(driver).store(TotalsRow.TABLE, totals());
      List<String> rows =
          new ArrayList<>(world.rows("select * from PORTFOLIO_POSITIONS order by position_key"));
      rows.addAll(world.rows("select * from POSITION_TOTALS order by asset_type_code"));
      left.add(rows);
    }

    assertThat(left.get(0))
        .contains(
            "7 2026-11-20 3 SWAP 1051.50 10.05 -9.95 1051.50 2 2",
            "7 2026-11-20 3 EQUITY 0.00 2.00 -2.00 2.00 1 1")
        .hasSize(5);
    assertThat(left.get(1)).isEqualTo(left.get(0));
  }

  @Test
  void totalsThatAreThereAreNeverReplaced() {
    for (String driver : DRIVERS) {
      world.jdbc.sql("delete from POSITION_TOTALS").update();
      store(driver).store(TotalsRow.TABLE, totals());
      assertThatThrownBy(() -> store(driver).store(TotalsRow.TABLE, totals()))
          .as(driver)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  private List<PositionRow> rows() {
    PositionsSnapshot chunk = portfolio.header();
    return chunk.getPositions().stream()
        .map(position -> new PositionRow(chunk, position, TAKEN))
        .toList();
  }

  private List<TotalsRow> totals() {
    return CheckedTotals.of(portfolio).entrySet().stream()
        .map(type -> new TotalsRow(portfolio.key(), type.getKey(), type.getValue()))
        .toList();
  }

  private StoreRows store(String driver) {
    return new StoreRows(new JdbcTemplate(world.writer(driver)));
  }
}
