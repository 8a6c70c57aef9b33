package riskcapital.consolidator.margin;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.revisions.Stamp;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.RuleFailure;

/** The facts in {@code MANAGER_MARGIN_HISTORY}; outcomes are derived from them elsewhere. */
@Component
class MarginHistory {
  private static final String FIND = SqlFile.read("margin/find-standing-margin.sql");
  private static final String UPSERT = SqlFile.read("margin/upsert-margin-history.sql");
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  MarginHistory(JdbcClient jdbc, JdbcTemplate batch, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  /** What is stored of those of the submissions that are known. */
  Map<String, StoredSubmission> of(Collection<String> submissionIds) {
    Map<String, StoredSubmission> stored = new HashMap<>();
    jdbc.sql(FIND)
        .param("submissions", JsonRows.of(submissionIds, List::of))
        .query(
            rs -> {
              StoredSubmission submission =
                  stored.computeIfAbsent(
                      rs.getString("submission_id"), id -> StoredSubmission.empty());
              submission
                  .standing()
                  .put(
                      rs.getInt("version"),
                      new StoredSubmission.Standing(
                          new Stamp(
                              rs.getTimestamp("updated_at").toInstant(),
                              rs.getString("content_hash")),
                          rs.getLong("fund_id")));
            });
    return stored;
  }

  /** Writes the contents, each in the place of what stood under its key. */
  void write(Collection<MarginSubmitted> events, BatchEffects effects) {
    if (!events.isEmpty()) {
      LocalDateTime now = UtcTime.at(clock.instant());
      batch.batchUpdate(UPSERT, events.stream().map(event -> row(event, now)).toList());
      effects.rows("MANAGER_MARGIN_HISTORY", events.size());
    }
  }

  private static @Nullable Object[] row(MarginSubmitted event, LocalDateTime now) {
    return new @Nullable Object[] {
      event.getSubmissionId(),
      event.getVersion(),
      event.getMode().name(),
      event.getManagerId(),
      event.getFundId(),
      event.getReferenceDate(),
      UtcTime.at(event.getSubmittedAt()),
      UtcTime.at(event.getUpdatedAt()),
      event.getCurrency(),
      event.getMarginLocal(),
      event.getMarginOffshore(),
      event.getMarginPosted(),
      event.getMethodology(),
      event.getWarnings().stream()
          .map(RuleFailure::getCode)
          .distinct()
          .sorted()
          .collect(Collectors.joining(",")),
      event.getContentHash(),
      event.getEventId(),
      now
    };
  }
}
