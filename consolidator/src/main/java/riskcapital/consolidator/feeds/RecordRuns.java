package riskcapital.consolidator.feeds;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.failures.FailureCode;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.consolidator.revisions.Outcome;
import riskcapital.events.Feed;
import riskcapital.events.FeedRunCompleted;
import riskcapital.events.PartitionEnd;
import riskcapital.schemas.Topic;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the feed runs: the evidence that the watermarks rest on. */
@Component
class RecordRuns implements ApplyEvents<FeedRunCompleted> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String INSERT =
      """
      insert into FEED_RUNS
        (feed, run_id, as_of, started_at, completed_at, items, published, rejected, ignored,
         warnings, ends, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on duplicate key update feed = values(feed)""";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  RecordRuns(JdbcTemplate jdbc, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record End(String topic, String topicId, int partition, long endOffset) {
    static End of(PartitionEnd end) {
      return new End(end.getTopic(), end.getTopicId(), end.getPartition(), end.getEndOffset());
    }
  }

  @Override
  public Topic topic() {
    return Topic.FEED_RUNS;
  }

  @Override
  public Class<FeedRunCompleted> type() {
    return FeedRunCompleted.class;
  }

  @Override
  public void apply(List<Received<FeedRunCompleted>> records, BatchEffects effects) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.batchUpdate(INSERT, records.stream().map(record -> row(record.value(), now)).toList());
    effects.rows("FEED_RUNS", records.size());
    records.forEach(record -> effects.outcome(topic(), new Outcome.Applied()));
  }

  private static Object[] row(FeedRunCompleted run, Timestamp now) {
    if (run.getFeed() == Feed.UNSPECIFIED || run.getEnds().isEmpty()) {
      throw new PermanentFailure(
          FailureCode.UNEXPECTED_CONTENT,
          "run " + run.getRunId() + " names no feed or no partition: it proves nothing");
    }
    return new Object[] {
      run.getFeed().name(),
      run.getRunId(),
      Timestamp.from(run.getAsOf()),
      Timestamp.from(run.getStartedAt()),
      Timestamp.from(run.getCompletedAt()),
      run.getItems(),
      run.getPublished(),
      run.getRejected(),
      run.getIgnored(),
      run.getWarnings(),
      JSON.writeValueAsString(run.getEnds().stream().map(End::of).toList()),
      now
    };
  }
}
