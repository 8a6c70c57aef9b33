package riskcapital.consolidator.housekeeping;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.RcmSettings;

/**
 * Deletes old feed runs, save those that a watermark rests on, chunks whose portfolio never became
 * whole, and outbox rows published long ago; a few thousand at a time, so that no transaction is
 * long.
 */
@Configuration(proxyBeanMethods = false)
class PruneOldRows {
  private static final Logger LOG = LoggerFactory.getLogger(PruneOldRows.class);
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int AT_ONCE = 5_000;

  @Bean
  RecurringTask<Void> pruneOldRowsTask(
      JdbcClient jdbc, RcmSettings settings, @Qualifier("systemClock") Clock clock) {
    return Tasks.recurring("prune-old-rows", FixedDelay.of(EVERY))
        .execute((instance, context) -> prune(jdbc, settings, clock.instant()));
  }

  static void prune(JdbcClient jdbc, RcmSettings settings, Instant now) {
    delete(
        jdbc,
        "delete from FEED_RUNS where recorded_at < :before and run_id not in"
            + " (select run_id from FEED_WATERMARKS) limit :limit",
        now.minus(settings.keepRuns()));
    int parked =
        delete(
            jdbc,
            "delete from PARKED_CHUNKS where received_at < :before limit :limit",
            now.minus(settings.keepParked()));
    if (parked > 0) {
      LOG.warn("gave up {} chunks whose portfolios never became whole", parked);
    }
    delete(
        jdbc,
        "delete from OUTBOX where published_at < :before limit :limit",
        now.minus(settings.keepPublished()));
  }

  private static int delete(JdbcClient jdbc, String sql, Instant before) {
    int all = 0;
    int deleted;
    do {
      deleted =
          jdbc.sql(sql).param("before", Timestamp.from(before)).param("limit", AT_ONCE).update();
      all += deleted;
    } while (deleted == AT_ONCE);
    return all;
  }
}
