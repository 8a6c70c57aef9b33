package riskcapital.consolidator.derivation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Starts a recurring task before its time. Only haste: its schedule takes up what this misses, as
 * when the task runs already. The scheduler forgets when such a task last succeeded or failed.
 */
@Component
public class StartAtOnce {
  private static final Logger LOG = LoggerFactory.getLogger(StartAtOnce.class);

  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  StartAtOnce(ObjectProvider<SchedulerClient> scheduler, @Qualifier("systemClock") Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Starts it unless it runs, or can't be started; outside of any transaction. */
  public void start(String task) {
    try {
      scheduler.ifAvailable(
          client ->
              client.reschedule(TaskInstanceId.of(task, RecurringTask.INSTANCE), clock.instant()));
    } catch (TaskInstanceException taken) {
      LOG.debug("{} runs already, is started by another, or is not known yet", task, taken);
    } catch (RuntimeException failure) {
      LOG.warn("{} waits for its schedule: {}", task, failure.toString());
    }
  }
}
