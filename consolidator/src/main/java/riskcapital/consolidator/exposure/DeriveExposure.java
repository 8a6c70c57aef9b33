package riskcapital.consolidator.exposure;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;
import riskcapital.consolidator.derivation.PartOfScope;

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
  private final PartOfScope parts;

  DeriveExposure(
      FindPortfolioChanges changes,
      ConsolidateExposure exposure,
      LabelPortfolios labels,
      PartOfScope parts) {
    this.changes = changes;
    this.exposure = exposure;
    this.labels = labels;
    this.parts = parts;
  }

  @Override
  public void derive(DerivationScope scope) {
    List<PortfolioChanges> changed = changes.since(scope);
    if (changed.stream().anyMatch(change -> change.ofContents() || change.ofMapping())) {
      exposure.consolidate(scope);
    }
    parts.derive(scope, unlike(scope, changed), labels::label);
  }

  /** Funds left to be labelled once portfolios that are like their predecessors are. */
  private List<Long> unlike(DerivationScope scope, List<PortfolioChanges> changed) {
    List<PortfolioChanges> left = changed;
    if (changed.stream().anyMatch(PortfolioChanges::ofContents)) {
      int labelled = labels.labelLike(scope);
      if (labelled == changed.size()
          && changed.stream().noneMatch(change -> change.ofMapping() || change.ofPastMappings())) {
        return List.of();
      }
      left = changes.since(scope);
    }
    return left.stream().map(PortfolioChanges::fundId).toList();
  }
}
