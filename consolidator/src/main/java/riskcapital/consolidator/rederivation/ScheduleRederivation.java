package riskcapital.consolidator.rederivation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for marked funds on one instance of the cluster at a time. */
@Configuration(proxyBeanMethods = false)
class ScheduleRederivation {
  static final String TASK = "rederive-marked-funds";

  @Bean
  RecurringTask<Void> rederiveMarkedFundsTask(
      NoticeLimits limits,
      RederiveMarkedFunds rederive,
      @Value("${rcm.sweep-interval:1s}") Duration interval) {
    return Tasks.recurring(TASK, FixedDelay.of(interval))
        .execute(
            (instance, context) -> {
              limits.run();
              rederive.run(() -> !context.getSchedulerState().isShuttingDown());
            });
  }
}
