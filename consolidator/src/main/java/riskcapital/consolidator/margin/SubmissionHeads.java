package riskcapital.consolidator.margin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Head rows of submissions: whoever takes in a version locks its submission's row first, in id
 * order and before the row of any fund. Contents of one version that name different funds come in
 * different partitions; here the two batches meet.
 */
@Component
public class SubmissionHeads {
  private final JdbcTemplate batch;
  private final Clock clock;

  SubmissionHeads(JdbcTemplate batch, @Qualifier("systemClock") Clock clock) {
    this.batch = batch;
    this.clock = clock;
  }

  /** Locks the rows until the transaction ends, making those that are new. */
  public void lock(Collection<String> submissionIds) {
    if (submissionIds.isEmpty()) {
      return;
    }
    Timestamp now = Timestamp.from(clock.instant());
    List<Object[]> rows =
        new TreeSet<>(submissionIds).stream().map(id -> new Object[] {id, now}).toList();
    batch.batchUpdate(
        "insert into SUBMISSION_HEADS (submission_id, first_seen_at) values (?, ?)"
            + " on duplicate key update submission_id = values(submission_id)",
        rows);
  }
}
