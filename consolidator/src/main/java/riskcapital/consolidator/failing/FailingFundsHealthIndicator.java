package riskcapital.consolidator.failing;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.derivation.FailingFunds;
import riskcapital.consolidator.derivation.FailingFunds.Failing;

/**
 * Down while a fund can't be derived or judged: what is published about it may be out of date. All
 * other funds go on. Names the first twenty.
 */
@Component
class FailingFundsHealthIndicator extends AbstractHealthIndicator {
  private static final int NAMED = 20;
  private final FailingFunds failingFunds;

  FailingFundsHealthIndicator(FailingFunds failingFunds) {
    super("the failing funds can't be looked at");
    this.failingFunds = failingFunds;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    List<Failing> failing = failingFunds.all();
    builder.status(failing.isEmpty() ? "UP" : "DOWN").withDetail("failing", failing.size());
    failing.stream()
        .limit(NAMED)
        .forEach(
            each ->
                builder.withDetail(
                    each.sweep() + " " + each.fundId(),
                    "since %s, %d attempts, again at %s: %s"
                        .formatted(each.since(), each.attempts(), each.retryAt(), each.reason())));
  }
}
