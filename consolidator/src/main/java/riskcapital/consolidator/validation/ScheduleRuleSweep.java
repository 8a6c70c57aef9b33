package riskcapital.consolidator.validation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the sweep of rules, in one instance of the cluster at a time. */
@Configuration
class ScheduleRuleSweep {
  @Bean
  RecurringTask<Void> ruleSweep(
      SweepRules sweepRules, @Value("${rcm.rule-sweep-interval:1s}") Duration interval) {
    return Tasks.recurring("rule-sweep", FixedDelay.of(interval))
        .execute((instance, context) -> sweepRules.sweep());
  }
}
