package riskcapital.consolidator.reminders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the reminders, in one instance of the cluster at a time. */
@Configuration
class ScheduleReminders {
  @Bean
  RecurringTask<Void> remindManagersTask(
      RemindManagers remindManagers, @Value("${rcm.reminder-interval:30s}") Duration interval) {
    return Tasks.recurring("remind-managers", FixedDelay.of(interval))
        .execute((instance, context) -> remindManagers.sweep());
  }
}
