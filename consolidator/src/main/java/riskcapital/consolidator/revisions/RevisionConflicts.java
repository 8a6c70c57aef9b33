package riskcapital.consolidator.revisions;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.events.Feed;

/** Keeps every content that was seen under a natural key that has more than one. */
@Component
public class RevisionConflicts {
  private static final String RECORD = SqlFile.read("revisions/record-revision-conflicts.sql");
  private static final String LOWER = SqlFile.read("revisions/lower-revision-conflicts.sql");
  private static final Comparator<Seen> BY_KEY =
      Comparator.comparing(Seen::naturalKey).thenComparing(each -> each.stamp().contentHash());
  private final JdbcClient jdbc;
  private final Clock clock;

  RevisionConflicts(JdbcClient jdbc, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A content seen under a natural key.
   *
   * @param naturalKey {@code fundId|date|revision} or {@code submissionId|version}
   */
  public record Seen(String naturalKey, long fundId, Stamp stamp) {}

  /** Records contents in conflict, each with the least updatedAt ever seen. */
  public void record(Feed feed, Collection<Seen> seen) {
    run(RECORD, feed, seen);
  }

  /** Lowers the updatedAt of contents that are already recorded as in conflict. */
  public void lower(Feed feed, Collection<Seen> seen) {
    run(LOWER, feed, seen);
  }

  private void run(String sql, Feed feed, Collection<Seen> seen) {
    if (seen.isEmpty()) {
      return;
    }
    jdbc.sql(sql)
        .param("feed", feed.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("rows", JsonRows.of(seen.stream().sorted(BY_KEY).toList(), RevisionConflicts::row))
        .update();
  }

  private static List<Object> row(Seen seen) {
    return List.of(
        seen.naturalKey(), seen.stamp().contentHash(), seen.fundId(), seen.stamp().updatedAt());
  }
}
