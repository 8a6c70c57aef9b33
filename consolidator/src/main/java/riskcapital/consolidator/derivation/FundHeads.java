package riskcapital.consolidator.derivation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;

/** Head rows of funds: whoever changes a fund locks its row first, in id order. */
@Component
public class FundHeads {
  private static final String FIND_SHELVES = SqlFile.read("positions/find-shelves.sql");
  private static final String MARK_UNLABELLED = SqlFile.read("labels/mark-unlabelled.sql");

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;
  private final Clock clock;

  FundHeads(JdbcTemplate batch, JdbcClient jdbc, Clock clock) {
    this.batch = batch;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Locks the funds' head rows until the transaction ends, making those that are new. The upsert
   * locks each row exclusively, new or not, one after the other; a locking select of many ids may
   * scan the table, and would then wait for rows that it does not want.
   */
  public void lock(Collection<Long> fundIds) {
    if (fundIds.isEmpty()) {
      return;
    }
    SortedSet<Long> ordered = new TreeSet<>(fundIds);
    LocalDateTime now = UtcTime.at(clock.instant());
    List<Object[]> rows =
        ordered.stream().map(id -> new Object[] {id, now, Shelves.of(id)}).toList();
    batch.batchUpdate(
        "insert into FUND_HEADS (fund_id, first_seen_at, shelf) values (?, ?, ?)"
            + " on duplicate key update fund_id = values(fund_id)",
        rows);
  }

  /** Shelf of each of the funds that has a head row: where its positions are stored. */
  public Map<Long, Integer> shelves(Collection<Long> fundIds) {
    if (fundIds.isEmpty()) {
      return Map.of();
    }
    Map<Long, Integer> shelves = new HashMap<>();
    jdbc.sql(FIND_SHELVES)
        .param("funds", JsonRows.ofIds(fundIds))
        .query(
            row -> {
              shelves.put(row.getLong(1), row.getInt(2));
            });
    return shelves;
  }

  /** Marks that portfolios are to be labelled, those of each fund from a date on. */
  public void markUnlabelled(Map<Long, LocalDate> from) {
    if (!from.isEmpty()) {
      jdbc.sql(MARK_UNLABELLED)
          .param(
              "funds",
              JsonRows.of(from.entrySet(), fund -> List.of(fund.getKey(), fund.getValue())))
          .update();
    }
  }
}
