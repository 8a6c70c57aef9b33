package riskcapital.bench.peers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import riskcapital.bench.measure.TestBed;
import riskcapital.bench.stress.StressDay;
import riskcapital.run.terminal.RunException;

/**
 * The table that a peer writes: the columns of the consolidator's, and the key of the snapshot, for
 * what was written of a former day a sink can only replace.
 */
final class PeerTable implements AutoCloseable {
  static final String NAME = "BENCH_PEER";

  /** Every column but the key and the time of writing. */
  private static final List<String> COMPARED =
      List.of(
          "portfolio_date",
          "revision",
          "asset_id",
          "isin_code",
          "asset_alias",
          "asset_type_code",
          "asset_category",
          "quantity",
          "price_value",
          "notional_value",
          "market_value",
          "market_value_base",
          "currency",
          "fx_rate",
          "counterparty");

  private static final String EQUAL_ROWS =
      "select count(*) from FUNDS_POSITIONS_SNAPSHOT ours join BENCH_PEER theirs"
          + " using (fund_id, position_key) where "
          + COMPARED.stream()
              .map(column -> "ours.%1$s <=> theirs.%1$s".formatted(column))
              .collect(Collectors.joining(" and "));

  private final Connection connection;

  /** Makes it, empty. */
  PeerTable(TestBed bed) throws SQLException {
    connection =
        DriverManager.getConnection(
            bed.jdbcUrl(), bed.addresses().adminUser(), bed.addresses().adminPassword());
    execute("drop table if exists BENCH_PEER");
    execute("create table BENCH_PEER like PORTFOLIO_POSITIONS");
    execute(
        "alter table BENCH_PEER drop primary key, add primary key (fund_id, position_key),"
            + " alter column shelf set default 1");
  }

  /** The newest day that the consolidator holds. */
  LocalDate lastDayOfConsolidator() throws SQLException {
    return LocalDate.ofEpochDay(
        number("select datediff(max(portfolio_date), '1970-01-01') from FUNDS_POSITIONS_SNAPSHOT"));
  }

  /** Throws unless the day is there; then removes what it does not hold, as a sink can't. */
  void keepOnly(StressDay day) throws SQLException {
    require(
        day.size(),
        number("select count(*) from BENCH_PEER where portfolio_date = ?", day.date()),
        "rows of the day");
    try (PreparedStatement delete =
        connection.prepareStatement("delete from BENCH_PEER where portfolio_date <> ?")) {
      delete.setObject(1, day.date());
      delete.executeUpdate();
    }
  }

  /** Throws unless every row equals the consolidator's, which must hold the same day. */
  void requireEqualToConsolidator(StressDay day) throws SQLException {
    require(
        day.size(),
        number(
            "select count(*) from FUNDS_POSITIONS_SNAPSHOT where portfolio_date = ?", day.date()),
        "rows of the day by the consolidator");
    require(day.size(), number(EQUAL_ROWS), "rows equal to the consolidator's");
  }

  private static void require(long expected, long found, String what) {
    if (expected != found) {
      throw new RunException("%d %s expected, %d found".formatted(expected, what, found));
    }
  }

  private long number(String sql, LocalDate... dates) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < dates.length; i++) {
        statement.setObject(i + 1, dates[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    execute("drop table if exists BENCH_PEER");
    connection.close();
  }
}
