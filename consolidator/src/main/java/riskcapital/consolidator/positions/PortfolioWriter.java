package riskcapital.consolidator.positions;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.bulkload.StoreRows;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;

/**
 * Replaces the rows of funds' newest portfolios. Rows go fund by fund in the order of their ids,
 * and what is left over is deleted by its exact key, so that no lock reaches beyond the funds' own
 * rows.
 */
@Component
class PortfolioWriter {
  private static final int AT_ONCE = 5_000;
  private static final String KEYS = SqlFile.read("positions/find-position-keys.sql");
  private static final String FORMER = SqlFile.read("positions/find-former-positions.sql");
  private static final String DELETE = SqlFile.read("positions/delete-positions.sql");

  private final JdbcClient jdbc;
  private final StoreRows store;
  private final Clock clock;

  PortfolioWriter(JdbcClient jdbc, StoreRows store, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.clock = clock;
  }

  private record RowKey(long fundId, String positionKey) {}

  /**
   * Replaces every row of the portfolios' funds by the portfolios' rows, in the caller's
   * transaction; a fund occurs once.
   *
   * @param standing portfolios that were stored before; of these another content replaces rows of
   *     the same date and revision
   * @return the number of rows written
   */
  int replace(Collection<Portfolio> portfolios, Set<DatedRevision> standing) {
    if (portfolios.isEmpty()) {
      return 0;
    }
    Map<Long, Set<String>> unmatched =
        stored(portfolios.stream().filter(each -> standing.contains(each.key())).toList());
    LocalDateTime takenAt = Objects.requireNonNull(UtcTime.of(clock.instant()));
    List<SnapshotRow> rows = new ArrayList<>();
    int written = 0;
    for (Portfolio portfolio : inOrder(portfolios)) {
      Set<String> stored = unmatched.getOrDefault(portfolio.header().getFundId(), Set.of());
      for (Portfolio.Chunk chunk : portfolio.chunks()) {
        PositionsSnapshot read = chunk.read();
        for (Position position : read.getPositions()) {
          if (!stored.isEmpty()) {
            stored.remove(position.getPositionKey());
          }
          rows.add(new SnapshotRow(read, position, takenAt));
        }
        if (rows.size() >= AT_ONCE) {
          written += flush(rows);
        }
      }
    }
    written += flush(rows);
    List<RowKey> surplus = former(portfolios);
    unmatched.forEach((fund, keys) -> keys.forEach(key -> surplus.add(new RowKey(fund, key))));
    delete(surplus);
    return written;
  }

  private static List<Portfolio> inOrder(Collection<Portfolio> portfolios) {
    return portfolios.stream()
        .sorted(Comparator.comparing(portfolio -> portfolio.header().getFundId()))
        .toList();
  }

  private Map<Long, Set<String>> stored(Collection<Portfolio> portfolios) {
    Map<Long, Set<String>> keys = new HashMap<>();
    if (!portfolios.isEmpty()) {
      List<Long> funds =
          portfolios.stream().map(portfolio -> portfolio.header().getFundId()).toList();
      jdbc.sql(KEYS)
          .param("funds", JsonRows.ofIds(funds))
          .query(
              rs -> {
                keys.computeIfAbsent(rs.getLong(1), fund -> new HashSet<>()).add(rs.getString(2));
              });
    }
    return keys;
  }

  private int flush(List<SnapshotRow> rows) {
    int count = rows.size();
    store.store(SnapshotRow.TABLE, rows);
    rows.clear();
    return count;
  }

  private List<RowKey> former(Collection<Portfolio> portfolios) {
    return new ArrayList<>(
        jdbc.sql(FORMER)
            .param(
                "portfolios",
                JsonRows.of(
                    portfolios,
                    portfolio ->
                        List.of(
                            portfolio.key().fundId(),
                            portfolio.key().date(),
                            portfolio.key().revision())))
            .query((rs, n) -> new RowKey(rs.getLong(1), rs.getString(2)))
            .list());
  }

  private void delete(List<RowKey> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(DELETE)
          .param("keys", JsonRows.of(rows, row -> List.of(row.fundId(), row.positionKey())))
          .update();
    }
  }
}
