package riskcapital.consolidator.positions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.RcmSettings;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.schemas.Topic;

/**
 * Deletes rows of portfolios that are no longer their fund's newest, once no portfolio has arrived
 * for a while: amid a rush they would cost it as much as its own rows. What fails is tried again
 * with the next call; nobody sees the rows meanwhile.
 */
@Component
class DropFormerRows {
  private static final Logger LOG = LoggerFactory.getLogger(DropFormerRows.class);
  private static final String NEXT_DATE = SqlFile.read("positions/find-next-date-with-rows.sql");
  private static final String NEXT_FUNDS = SqlFile.read("positions/find-next-funds-with-rows.sql");
  private static final LocalDate BEFORE_ALL = LocalDate.of(1000, 1, 1);
  private static final int FUNDS_AT_ONCE = 50;
  private static final int ROWS_AT_ONCE = 5_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final FundHeads heads;
  private final StoredPositions rows;
  private final String topic;
  private @Nullable Long lastApplied;
  private @Nullable Long lastCleared;

  DropFormerRows(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      FundHeads heads,
      StoredPositions rows,
      RcmSettings settings) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.heads = heads;
    this.rows = rows;
    this.topic = settings.name(Topic.POSITIONS);
  }

  private record Holder(int shelf, long fundId, LocalDate newest) {
    static Holder read(ResultSet row, int n) throws SQLException {
      return new Holder(row.getInt(1), row.getLong(2), row.getObject(3, LocalDate.class));
    }
  }

  /** Deletes them if no portfolio has arrived since the call before; ends when one does. */
  void dropIfQuiet() {
    Long applied = applied();
    boolean isQuiet = applied.equals(lastApplied);
    lastApplied = applied;
    if (isQuiet && !applied.equals(lastCleared) && drop()) {
      lastCleared = applied;
    }
  }

  /**
   * Date by date but for the latest, which is former for nobody.
   *
   * @return false when a portfolio arrived meanwhile
   */
  private boolean drop() {
    LocalDate date = next(BEFORE_ALL);
    while (date != null) {
      LocalDate following = next(date);
      if (following != null && !drop(date)) {
        return false;
      }
      date = following;
    }
    return true;
  }

  private @Nullable LocalDate next(LocalDate after) {
    return jdbc.sql(NEXT_DATE).param("after", after).query(LocalDate.class).optional().orElse(null);
  }

  private boolean drop(LocalDate date) {
    int deleted = 0;
    List<Holder> page = next(date, 0, Long.MIN_VALUE);
    while (!page.isEmpty()) {
      List<Long> former =
          page.stream().filter(each -> each.newest().isAfter(date)).map(Holder::fundId).toList();
      for (int from = 0; from < former.size(); from += FUNDS_AT_ONCE) {
        if (!applied().equals(lastApplied)) {
          return false;
        }
        deleted +=
            delete(date, former.subList(from, Math.min(from + FUNDS_AT_ONCE, former.size())));
      }
      Holder last = page.get(page.size() - 1);
      page = next(date, last.shelf(), last.fundId());
    }
    if (deleted > 0) {
      LOG.info("deleted {} rows of former portfolios of {}", deleted, date);
    }
    return true;
  }

  private List<Holder> next(LocalDate date, int shelf, long fund) {
    return jdbc.sql(NEXT_FUNDS)
        .param("date", date)
        .param("shelf", shelf)
        .param("fund", fund)
        .query(Holder::read)
        .list();
  }

  /** In as many transactions as it takes: a portfolio may be large. */
  private int delete(LocalDate date, List<Long> funds) {
    int all = 0;
    int some;
    do {
      some =
          transaction.execute(
              status -> {
                heads.lock(funds);
                List<StoredPositions.Key> keys = rows.some(date, funds, ROWS_AT_ONCE);
                rows.delete(keys);
                return keys.size();
              });
      all += some;
    } while (some == ROWS_AT_ONCE);
    return all;
  }

  /** Chunks dealt with so far. */
  private Long applied() {
    return jdbc.sql(
            "select coalesce(sum(next_offset), 0) from APPLIED_OFFSETS where topic = :topic")
        .param("topic", topic)
        .query(Long.class)
        .single();
  }
}
