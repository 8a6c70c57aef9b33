package riskcapital.consolidator.rederivation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.DeriveFunds;

/**
 * Derives the funds that a change of policy marked, in transactions short enough for the feeds not
 * to notice. A fund that a batch of a feed holds is passed over and taken the next time; a mark
 * goes when the fund was derived, unless it was marked again meanwhile.
 */
@Component
public class RederiveMarkedFunds {
  private static final String READ_MARKS = SqlFile.read("rederivation/read-marks.sql");
  private static final String LOCK_FREE_HEADS = SqlFile.read("rederivation/lock-free-heads.sql");
  private static final String DELETE_MARKS = SqlFile.read("rederivation/delete-marks.sql");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final DeriveFunds derive;

  RederiveMarkedFunds(JdbcClient jdbc, TransactionTemplate transaction, DeriveFunds derive) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.derive = derive;
  }

  /**
   * Goes through the marks once.
   *
   * @param goOn asked before each batch
   * @return how many funds were derived
   */
  public int run(BooleanSupplier goOn) {
    BatchSize size = BatchSize.FIRST;
    int derived = 0;
    long after = 0;
    while (goOn.getAsBoolean()) {
      List<Mark> marks = marks(after, size);
      if (marks.isEmpty()) {
        break;
      }
      long began = System.nanoTime();
      derived += Objects.requireNonNull(transaction.execute(status -> derive(marks)));
      size = size.after(Duration.ofNanos(System.nanoTime() - began));
      after = marks.get(marks.size() - 1).fund();
    }
    return derived;
  }

  private int derive(List<Mark> marks) {
    Set<Long> free =
        new HashSet<>(
            jdbc.sql(LOCK_FREE_HEADS)
                .param("funds", JsonRows.ofIds(marks.stream().map(Mark::fund).toList()))
                .query(Long.class)
                .list());
    derive.derive(free);
    List<Mark> done = marks.stream().filter(mark -> free.contains(mark.fund())).toList();
    jdbc.sql(DELETE_MARKS)
        .param("marks", JsonRows.of(done, mark -> List.of(mark.fund(), mark.at())))
        .update();
    return free.size();
  }

  private List<Mark> marks(long after, BatchSize size) {
    return jdbc.sql(READ_MARKS)
        .param("after", after)
        .param("limit", size.funds())
        .query((row, n) -> mark(row))
        .list();
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(row.getLong("fund_id"), Objects.requireNonNull(UtcTime.read(row, "marked_at")));
  }

  private record Mark(long fund, Instant at) {}
}
