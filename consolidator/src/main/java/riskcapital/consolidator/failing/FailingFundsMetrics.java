package riskcapital.consolidator.failing;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.derivation.FailingFunds;

/**
 * Counts what sweeps can't deal with.
 *
 * <ul>
 *   <li>{@code rcm.consolidator.failing.funds}: funds that fail now. Alert above 0: their status
 *       and exceptions stand still; health and log say why.
 *   <li>{@code rcm.consolidator.fund.failures}: failed attempts.
 * </ul>
 */
@Component
class FailingFundsMetrics {
  FailingFundsMetrics(FailingFunds failingFunds, MeterRegistry registry) {
    Gauge.builder("rcm.consolidator.failing.funds", failingFunds, each -> each.all().size())
        .register(registry);
    FunctionCounter.builder("rcm.consolidator.fund.failures", failingFunds, FailingFunds::failures)
        .register(registry);
  }
}
