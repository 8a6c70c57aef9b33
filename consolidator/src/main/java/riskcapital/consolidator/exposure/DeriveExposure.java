package riskcapital.consolidator.exposure;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;

/**
 * Derives exposure and labels, which follow from portfolios, the mapping of today and those of the
 * funds' eras. Most batches change none of these, so what changed is found first.
 */
@Component
@Order(200)
class DeriveExposure implements DerivationStep {
  private final FindPortfolioChanges changes;
  private final ConsolidateExposure exposure;
  private final LabelPortfolios labels;

  DeriveExposure(
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
