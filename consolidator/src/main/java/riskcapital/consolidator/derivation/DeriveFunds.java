package riskcapital.consolidator.derivation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs every derivation step for a set of funds, in the caller's transaction. */
@Component
public class DeriveFunds {
  private final ScopeRows scopes;
  private final Clock clock;
  private final PolicyLock policy;
  private final Watermark watermark;
  private final List<DerivationStep> steps;

  DeriveFunds(
      ScopeRows scopes,
      Clock clock,
      PolicyLock policy,
      Watermark watermark,
      List<DerivationStep> steps) {
    this.scopes = scopes;
    this.clock = clock;
    this.policy = policy;
    this.watermark = watermark;
    this.steps = steps;
  }

  /** Derives the funds, whose head rows the caller has locked with {@link FundHeads#lock}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void derive(Collection<Long> fundIds) {
    if (fundIds.isEmpty()) {
      return;
    }
    policy.share();
    scopes.with(
        fundIds,
        id -> {
          DerivationScope scope =
              new DerivationScope(
                  id, clock.instant().truncatedTo(ChronoUnit.MICROS), watermark.least());
          steps.forEach(step -> step.derive(scope));
        });
  }
}
