package riskcapital.consolidator.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;

/** Reads how far the feeds are. */
@Component
class FeedProgress {
  private static final String READ = SqlFile.read("feeds/read-feed-progress.sql");
  private final JdbcClient jdbc;

  FeedProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A feed.
   *
   * @param effectiveAsOf its effective watermark; null while nothing is proven
   * @param newestRun the newest run that is known; null without one
   */
  record Feed(String feed, @Nullable Instant effectiveAsOf, @Nullable Run newestRun) {}

  /**
   * A run.
   *
   * @param behind records of its partitions, at most, that are not dealt with yet: transaction
   *     markers are counted
   */
  record Run(String runId, Instant asOf, Instant completedAt, long items, long behind) {}

  List<Feed> read() {
    return jdbc.sql(READ).query((rs, row) -> feed(rs)).list();
  }

  private static Feed feed(ResultSet rs) throws SQLException {
    String runId = rs.getString("run_id");
    Run run =
        runId == null
            ? null
            : new Run(
                runId,
                rs.getTimestamp("as_of").toInstant(),
                rs.getTimestamp("completed_at").toInstant(),
                rs.getLong("items"),
                rs.getLong("behind"));
    Timestamp watermark = rs.getTimestamp("effective_as_of");
    return new Feed(rs.getString("feed"), watermark == null ? null : watermark.toInstant(), run);
  }
}
