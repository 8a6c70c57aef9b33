package riskcapital.consolidator.positions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for former rows on one instance of the cluster at a time. */
@Configuration
class DropFormerRowsSchedule {
  @Bean
  RecurringTask<Void> dropFormerRowsTask(
      DropFormerRows drop, @Value("${rcm.former-rows-interval:1m}") Duration interval) {
    return Tasks.recurring("drop-former-rows", FixedDelay.of(interval))
        .execute((instance, context) -> drop.dropIfQuiet());
  }
}
