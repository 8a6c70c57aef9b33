package riskcapital.consolidator.bulkload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.world.World;

/** The bulk load and the statements that it falls back to leave the same rows. */
class StoreRowsIT {
  private static final TableRows<Row> TABLE =
      new TableRows<>(
          SqlFile.read("positions/load-positions.sql"),
          SqlFile.read("positions/upsert-positions.sql"),
          Row::give);
  private static final String LOADS = "allowLoadLocalInfile=true";
  private static final String FORBIDDEN = "allowLoadLocalInfile=false";

  /** At a level of its own: other tests in the same process may have silenced everything. */
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(StoreRows.class);

  private final World world = new World(null);

  @AfterEach
  void close() {
    LOG.detachAndStopAllAppenders();
    LOG.setLevel(null);
    world.close();
  }

  @Test
  void theLoadAndTheFallbackLeaveTheSameRows() {
    List<Row> before = List.of(row("a", "was", "1.00000000"), row("kept", "stays", "2.00000000"));
    List<Row> after = new ArrayList<>();
    List<String> texts =
        List.of(
            "plain",
            "",
            " blanks ",
            "tab\tin",
            "line\nfeed",
            "carriage\rreturn",
            "back\\slash",
            "\\N",
            "\"quoted\"",
            "it's",
            "Ação é 日本 😀",
            "nul\0byte",
            "a,b;c|d");
    for (int n = 0; n < texts.size(); n++) {
      after.add(row("k" + n, texts.get(n), "-12345678901234567890.00000001"));
    }
    after.add(row("a", null, "0E-8"));

    List<List<String>> left = new ArrayList<>();
    for (String driver : List.of(LOADS, FORBIDDEN)) {
      StoreRows store = store(driver);
      left.add(rowsAfter(() -> store.store(TABLE, before), () -> store.store(TABLE, after)));
      left.add(
          rowsAfter(
              () -> store.store(TABLE, before),
              () ->
                  store.store(encoded(after), IntStream.range(0, after.size()).boxed().toList())));
    }

    assertThat(left.get(0)).hasSize(texts.size() + 2);
    assertThat(left.get(0).get(0))
        .isEqualTo(
            "7 a 2026-11-27 3 - - - SWAP - 0E-8 - - 1.00 1.00 BRL - -" + " 2026-11-27 14:00:00 5");
    assertThat(world.rows("select asset_alias from PORTFOLIO_POSITIONS where position_key = 'k11'"))
        .containsExactly("nul\0byte");
    assertThat(left).hasSize(4).containsOnly(left.get(0));
  }

  private List<String> rowsAfter(Runnable... stores) {
    world.jdbc.sql("delete from PORTFOLIO_POSITIONS").update();
    for (Runnable store : stores) {
      store.run();
    }
    return world.rows("select * from PORTFOLIO_POSITIONS order by position_key");
  }

  /** The same rows, but encoded before. */
  private static TableRows<Integer> encoded(List<Row> rows) {
    EncodedRows encoded = EncodedRows.of(rows, Row::giveAllButShelf);
    return new TableRows<>(
        TABLE.load(), TABLE.statement(), (index, columns) -> columns.addAll(encoded, index).add(5));
  }

  @Test
  void whatAColumnRefusesIsRefusedEitherWay() {
    for (String driver : List.of(LOADS, FORBIDDEN)) {
      for (Row refused :
          List.of(
              row("k".repeat(65), "long", "1"),
              row("k", "long", "100000000000000000000.00000000"),
              row("k", "x".repeat(201), "1"))) {
        assertThatThrownBy(() -> store(driver).store(TABLE, List.of(refused)))
            .as(driver)
            .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> store(driver).store(encoded(List.of(refused)), List.of(0)))
            .as(driver)
            .isInstanceOf(DataIntegrityViolationException.class);
      }
    }
  }

  /** A version that knows no shelves would store rows where nobody looks for them. */
  @Test
  void aRowWithoutItsShelfIsRefusedEitherWay() {
    TableRows<Row> former =
        new TableRows<>(
            TABLE.load().replace(", shelf)", ")"),
            TABLE.statement().replace(", shelf)", ")").replace("?, ?)", "?)"),
            Row::giveAllButShelf);
    for (String driver : List.of(LOADS, FORBIDDEN)) {
      assertThatThrownBy(() -> store(driver).store(former, List.of(row("a", "x", "1"))))
          .as(driver)
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("shelf");
    }
    assertThat(world.rows("select position_key from PORTFOLIO_POSITIONS")).isEmpty();
  }

  @Test
  void aRowThatFailsIsRefusedAndTheConnectionGoesOn() {
    TableRows<Row> failing =
        new TableRows<>(
            TABLE.load(),
            TABLE.statement(),
            (row, columns) -> {
              if (row.key().equals("b")) {
                throw new IllegalArgumentException("row b");
              }
              row.give(columns);
            });
    DataSource source = world.writer(LOADS);
    StoreRows store = new StoreRows(new JdbcTemplate(source));
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    List<Row> rows = new ArrayList<>();
    for (int n = 0; n < 5_000; n++) {
      rows.add(row("k" + n, "x", "1"));
    }
    rows.add(row("b", "x", "1"));

    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> store.store(failing, rows)))
        .hasMessage("row b");
    transaction.executeWithoutResult(status -> store.store(TABLE, List.of(row("c", "x", "1"))));

    assertThat(world.rows("select position_key from PORTFOLIO_POSITIONS")).containsExactly("c");
  }

  @Test
  void aServerThatForbidsTheLoadIsToldOfOnce() {
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    LOG.setLevel(Level.WARN);
    LOG.addAppender(said);
    StoreRows store = store(FORBIDDEN);
    store.store(TABLE, List.of(row("a", "x", "1")));
    store.store(TABLE, List.of(row("b", "x", "1")));

    assertThat(world.rows("select position_key from PORTFOLIO_POSITIONS order by 1"))
        .containsExactly("a", "b");
    assertThat(said.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "rows are written by slower statements: local_infile is off at the server");
  }

  @Test
  void nothingIsStoredOfNothing() {
    store(LOADS).store(TABLE, List.of());

    assertThat(world.rows("select position_key from PORTFOLIO_POSITIONS")).isEmpty();
  }

  private StoreRows store(String driver) {
    return new StoreRows(new JdbcTemplate(world.writer(driver)));
  }

  private record Row(String key, @Nullable String alias, BigDecimal quantity) {
    void give(Columns columns) {
      giveAllButShelf(columns);
      columns.add(5);
    }

    void giveAllButShelf(Columns columns) {
      columns
          .add(7)
          .add(key)
          .add(LocalDate.parse("2026-11-27"))
          .add(3)
          .add((String) null)
          .add((String) null)
          .add(alias)
          .add("SWAP")
          .add((String) null)
          .add(quantity)
          .add((BigDecimal) null)
          .add((BigDecimal) null)
          .add(new BigDecimal("1.00"))
          .add(new BigDecimal("1.00"))
          .add("BRL")
          .add((BigDecimal) null)
          .add((String) null)
          .add(LocalDateTime.parse("2026-11-27T14:00:00"));
    }
  }

  private static Row row(String key, @Nullable String alias, String quantity) {
    return new Row(key, alias, new BigDecimal(quantity));
  }
}
