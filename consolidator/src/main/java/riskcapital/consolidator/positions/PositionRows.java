package riskcapital.consolidator.positions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
class PositionRows {
  private static final String OF_PORTFOLIOS = SqlFile.read("positions/find-rows-of-portfolios.sql");
  private static final String OF_OTHER_REVISIONS =
      SqlFile.read("positions/find-rows-of-other-revisions.sql");
  private static final String OF_LAST_DATE_BUT_ONE =
      SqlFile.read("positions/find-rows-of-last-date-but-one.sql");
  private static final String DELETE = SqlFile.read("positions/delete-positions.sql");

  private final JdbcClient jdbc;

  PositionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Key of a row. */
  record Key(LocalDate date, long fundId, String positionKey) {
    private static Key read(ResultSet row, int n) throws SQLException {
      return new Key(row.getObject(1, LocalDate.class), row.getLong(2), row.getString(3));
    }
  }

  /** Rows of the funds and dates of these portfolios, whatever their revision. */
  List<Key> ofDates(Collection<DatedRevision> portfolios) {
    return find(OF_PORTFOLIOS, portfolios);
  }

  /** Those of them that are of other revisions. */
  List<Key> ofOtherRevisions(Collection<DatedRevision> portfolios) {
    return find(OF_OTHER_REVISIONS, portfolios);
  }

  /** Rows of the last date but one before these portfolios. */
  List<Key> ofLastDateButOne(Collection<DatedRevision> portfolios) {
    return find(OF_LAST_DATE_BUT_ONE, portfolios);
  }

  private List<Key> find(String sql, Collection<DatedRevision> portfolios) {
    if (portfolios.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(sql)
        .param(
            "portfolios",
            JsonRows.of(portfolios, key -> List.of(key.fundId(), key.date(), key.revision())))
        .query(Key::read)
        .list();
  }

  /** Deletes those that are there. */
  void delete(Collection<Key> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(DELETE)
          .param(
              "keys",
              JsonRows.of(rows, row -> List.of(row.date(), row.fundId(), row.positionKey())))
          .update();
    }
  }
}
