package riskcapital.consolidator.rederivation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.DeriveFunds;
import riskcapital.consolidator.derivation.TouchedFunds;
import riskcapital.consolidator.failures.Failures;
import riskcapital.consolidator.failures.PermanentFailure;

/**
 * Derives the funds that a change of policy marked, in transactions short enough for the feeds not
 * to notice. A fund that a batch of a feed holds is passed over and taken the next time; a mark
 * goes when the fund was derived, unless it was marked again meanwhile. A batch that fails for a
 * permanent reason is halved until the culprit stands alone; it keeps its mark and rests a while.
 */
@Component
public class RederiveMarkedFunds {
  private static final String READ_MARKS = SqlFile.read("rederivation/read-marks.sql");
  private static final String LOCK_FREE_HEADS = SqlFile.read("rederivation/lock-free-heads.sql");
  private static final String DELETE_MARKS = SqlFile.read("rederivation/delete-marks.sql");

  private static final Logger LOG = LoggerFactory.getLogger(RederiveMarkedFunds.class);
  private static final Duration REST = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final DeriveFunds derive;
  private final Clock clock;
  private final Lanes lanes;
  private final Map<Long, Instant> resting = new ConcurrentHashMap<>();

  RederiveMarkedFunds(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      DeriveFunds derive,
      @Qualifier("systemClock") Clock clock,
      Lanes lanes) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.derive = derive;
    this.clock = clock;
    this.lanes = lanes;
  }

  /**
   * Goes through the marks once.
   *
   * @param goOn asked before each batch
   * @return how many funds were derived
   */
  public int run(BooleanSupplier goOn) {
    return lanes.run(this::goThrough, goOn);
  }

  private int goThrough(int lane, BooleanSupplier goOn) {
    BatchSize size = BatchSize.FIRST;
    int derived = 0;
    long after = 0;
    while (goOn.getAsBoolean()) {
      List<Mark> marks = marks(lane, after, size);
      if (marks.isEmpty()) {
        break;
      }
      long began = System.nanoTime();
      derived += deriveApart(marks.stream().filter(mark -> !isResting(mark)).toList());
      size = size.after(Duration.ofNanos(System.nanoTime() - began));
      after = marks.get(marks.size() - 1).fund();
    }
    return derived;
  }

  private boolean isResting(Mark mark) {
    Instant until = resting.get(mark.fund());
    return until != null && clock.instant().isBefore(until);
  }

  private int deriveApart(List<Mark> marks) {
    if (marks.isEmpty()) {
      return 0;
    }
    try {
      int derived = Objects.requireNonNull(transaction.execute(status -> derive(marks)));
      marks.forEach(mark -> resting.remove(mark.fund()));
      return derived;
    } catch (RuntimeException failure) {
      PermanentFailure cause = Failures.permanentOrThrow(failure);
      int half = marks.size() / 2;
      if (half > 0) {
        return deriveApart(marks.subList(0, half)) + deriveApart(marks.subList(half, marks.size()));
      }
      long culprit = marks.get(0).fund();
      resting.put(culprit, clock.instant().plus(REST));
      LOG.error("fund {} can't be derived again, its neighbours go on", culprit, cause);
      return 0;
    }
  }

  private int derive(List<Mark> marks) {
    Set<Long> free =
        new HashSet<>(
            jdbc.sql(LOCK_FREE_HEADS)
                .param("funds", JsonRows.ofIds(marks.stream().map(Mark::fund).toList()))
                .query(Long.class)
                .list());
    derive.derive(TouchedFunds.anyhow(free));
    List<Mark> done = marks.stream().filter(mark -> free.contains(mark.fund())).toList();
    jdbc.sql(DELETE_MARKS)
        .param("marks", JsonRows.of(done, mark -> List.of(mark.fund(), mark.at())))
        .update();
    return free.size();
  }

  private List<Mark> marks(int lane, long after, BatchSize size) {
    return jdbc.sql(READ_MARKS)
        .param("after", after)
        .param("limit", size.funds())
        .param("lane", lane)
        .param("lanes", Lanes.MANY)
        .query((row, n) -> mark(row))
        .list();
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(row.getLong("fund_id"), Objects.requireNonNull(UtcTime.read(row, "marked_at")));
  }

  private record Mark(long fund, Instant at) {}
}
