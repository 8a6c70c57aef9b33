package riskcapital.consolidator.exposure;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;

/**
 * Derives what follows from portfolios and the mapping alone. Most batches change neither, so what
 * changed is found first.
 */
@Component
@Order(200)
class DerivePortfolios implements DerivationStep {
  private final FindPortfolioChanges changes;
  private final ConsolidateExposure exposure;
  private final LabelPortfolios labels;

  DerivePortfolios(
      FindPortfolioChanges changes, ConsolidateExposure exposure, LabelPortfolios labels) {
    this.changes = changes;
    this.exposure = exposure;
    this.labels = labels;
  }

  @Override
  public void derive(DerivationScope scope) {
    PortfolioChanges changed = changes.since(scope);
    if (changed.ofContents() || changed.ofMapping()) {
      exposure.consolidate(scope);
    }
    if (changed.ofContents() || changed.ofMapping() || changed.ofPastMappings()) {
      labels.label(scope);
    }
  }
}
