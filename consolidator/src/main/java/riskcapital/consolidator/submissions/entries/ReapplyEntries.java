package riskcapital.consolidator.submissions.entries;

import static java.util.Objects.requireNonNull;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import riskcapital.events.MarginSubmitted;

/**
 * Applies approved entries that are no versions yet: in a database that is rebuilt from the feeds
 * and the decisions they were imported, and are versions again as they were.
 */
@Configuration(proxyBeanMethods = false)
class ReapplyEntries {
  private static final Logger LOG = LoggerFactory.getLogger(ReapplyEntries.class);

  @Bean
  RecurringTask<Void> reapplyEntriesTask(
      EntriesTable entries,
      ApplyEntry apply,
      TransactionTemplate transaction,
      @Value("${rcm.entries-interval:10s}") Duration interval) {
    return Tasks.recurring("reapply-entries", FixedDelay.of(interval))
        .execute(
            (instance, context) ->
                entries.notApplied().forEach(entry -> reapply(entry, apply, transaction)));
  }

  /** Applies one; it is tried again later if that fails, and keeps no other from its turn. */
  private static void reapply(EntryView entry, ApplyEntry apply, TransactionTemplate transaction) {
    try {
      MarginSubmitted event =
          EntryEvents.of(entry, requireNonNull(entry.version()), requireNonNull(entry.decidedAt()));
      transaction.executeWithoutResult(status -> apply.apply(event));
    } catch (RuntimeException failure) {
      LOG.error("entry {} can't be applied again, the others go on", entry.entryId(), failure);
    }
  }
}
