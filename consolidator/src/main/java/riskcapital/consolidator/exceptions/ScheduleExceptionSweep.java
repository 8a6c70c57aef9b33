package riskcapital.consolidator.exceptions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the sweep of exceptions, in one instance of the cluster at a time. */
@Configuration
class ScheduleExceptionSweep {
  @Bean
  RecurringTask<Void> exceptionSweep(
      SweepExceptions sweepExceptions,
      @Value("${rcm.exception-sweep-interval:1s}") Duration interval) {
    return Tasks.recurring("exception-sweep", FixedDelay.of(interval))
        .execute((instance, context) -> sweepExceptions.sweep());
  }
}
