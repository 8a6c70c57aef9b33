package riskcapital.consolidator.positions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.revisions.DatedRevision;

/**
 * Keys of {@code PORTFOLIO_POSITIONS}. Rows are deleted by their exact keys, so that no lock
 * reaches beyond them.
 */
@Component
class StoredPositions {
  private static final String OF_PORTFOLIOS = SqlFile.read("positions/find-rows-of-portfolios.sql");
  private static final String OF_OTHER_REVISIONS =
      SqlFile.read("positions/find-rows-of-other-revisions.sql");
  private static final String LEFT_BEHIND = SqlFile.read("positions/find-rows-left-behind.sql");
  private static final String SOME = SqlFile.read("positions/find-former-rows.sql");
  private static final String DELETE = SqlFile.read("positions/delete-positions.sql");

  private final JdbcClient jdbc;

  StoredPositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Key of a row. */
  record Key(LocalDate date, int shelf, long fundId, String positionKey) {
    private static Key read(ResultSet row, int n) throws SQLException {
      return new Key(
          row.getObject(1, LocalDate.class), row.getInt(2), row.getLong(3), row.getString(4));
    }
  }

  /**
   * A fund's newest portfolio in the place of another.
   *
   * @param before what the fund showed until now
   */
  record Succession(DatedRevision before, DatedRevision now) {}

  /** Rows of the portfolios' dates, whatever their revision. */
  List<Key> ofDates(Collection<Succession> portfolios) {
    return find(OF_PORTFOLIOS, portfolios, each -> List.of(each.now().fundId(), each.now().date()));
  }

  /** Rows of the portfolios' dates that are of other revisions. */
  List<Key> ofOtherRevisions(Collection<Succession> portfolios) {
    return find(
        OF_OTHER_REVISIONS,
        portfolios,
        each -> List.of(each.now().fundId(), each.now().date(), each.now().revision()));
  }

  /**
   * Rows of dates that are neither the new one nor the one before it: of the portfolio before the
   * one that was shown, or of that if others came between.
   */
  List<Key> leftBehind(Collection<Succession> portfolios) {
    return find(
        LEFT_BEHIND,
        portfolios,
        each -> List.of(each.now().fundId(), each.now().date(), each.before().date()));
  }

  private List<Key> find(
      String sql, Collection<Succession> portfolios, Function<Succession, List<Object>> row) {
    if (portfolios.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(sql).param("portfolios", JsonRows.of(portfolios, row)).query(Key::read).list();
  }

  /** Rows of funds and a date, no more than so many. */
  List<Key> some(LocalDate date, Collection<Long> funds, int atMost) {
    return jdbc.sql(SOME)
        .param("date", date)
        .param("funds", JsonRows.ofIds(funds))
        .param("limit", atMost)
        .query(Key::read)
        .list();
  }

  /** Deletes those that are there. */
  void delete(Collection<Key> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(DELETE)
          .param(
              "keys",
              JsonRows.of(
                  rows, row -> List.of(row.date(), row.shelf(), row.fundId(), row.positionKey())))
          .update();
    }
  }
}
