package riskcapital.consolidator.status;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the sweep on one instance of the cluster at a time. */
@Configuration
class SweepSchedule {
  static final String TASK = "sweep-funds";

  @Bean
  RecurringTask<Void> sweepFundsTask(
      SweepFunds sweep, @Value("${rcm.sweep-interval:1s}") Duration interval) {
    return Tasks.recurring(TASK, FixedDelay.of(interval))
        .execute((instance, context) -> sweep.sweep());
  }
}
