package riskcapital.consolidator.rederivation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import riskcapital.consolidator.policychanges.FundsMarked;

/**
 * Starts the re-derivation as soon as a change of policy is committed, by whichever instance. Only
 * haste: the schedule takes up what this misses.
 */
@Component
class RederiveAtOnce {
  private static final Logger LOG = LoggerFactory.getLogger(RederiveAtOnce.class);
  private static final TaskInstanceId TASK =
      TaskInstanceId.of(ScheduleRederivation.TASK, RecurringTask.INSTANCE);

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  RederiveAtOnce(ObjectProvider<SchedulerClient> scheduler, @Qualifier("systemClock") Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** On another connection, which commits by itself: the change's transaction is over. */
  @TransactionalEventListener
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void onMarked(FundsMarked marked) {
    try {
      scheduler.ifAvailable(client -> client.reschedule(TASK, clock.instant()));
    } catch (TaskInstanceCurrentlyExecutingException running) {
      LOG.debug("marked funds are being derived already");
    } catch (RuntimeException failure) {
      LOG.warn("re-derivation waits for its schedule: {}", failure.toString());
    }
  }
}
