package riskcapital.consolidator.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.derivation.DerivationScope;

/** Parameters that the statements of the derivation share. */
@Component
public class EvaluationParameters {
  private final PolicySettings policy;

  EvaluationParameters(PolicySettings policy) {
    this.policy = policy;
  }

  /** Parameters of a derivation: its scope and what {@link #at} gives for its instant. */
  public Map<String, @Nullable Object> of(DerivationScope scope) {
    Map<String, @Nullable Object> parameters = at(scope.now(), scope.watermark());
    parameters.put("scope", scope.id());
    return parameters;
  }

  /** The instant of evaluation, its local day, the watermark, and the policy's settings. */
  public Map<String, @Nullable Object> at(Instant now, @Nullable Instant watermark) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("now", UtcTime.of(now));
    parameters.put("today", LocalDate.ofInstant(now, policy.zone()));
    parameters.put("watermark", UtcTime.of(watermark));
    parameters.put("market", policy.market());
    parameters.put("grace_days", policy.onboardingGraceDays());
    parameters.put("stale_after", policy.staleAfterBusinessDays());
    parameters.put("warning_share", policy.warningShare());
    return parameters;
  }
}
