package riskcapital.consolidator.exposure;

import java.util.List;
import java.util.function.Predicate;
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
  private final ExposureTable exposure;
  private final LabelPortfolios labels;
  private final PartOfScope parts;

  DeriveExposure(
      FindPortfolioChanges changes,
      ExposureTable exposure,
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
    parts.derive(
        scope, funds(changed, each -> each.ofContents() || each.ofMapping()), this::consolidate);
    parts.derive(scope, funds(changed, any -> true), labels::label);
  }

  private static List<Long> funds(
      List<PortfolioChanges> changed, Predicate<PortfolioChanges> which) {
    return changed.stream().filter(which).map(PortfolioChanges::fundId).toList();
  }

  /** What arrived is consolidated already. */
  private void consolidate(DerivationScope part) {
    exposure.write(
        exposure.newest(part).stream()
            .filter(portfolio -> !part.arrived().containsKey(portfolio.key().fundId()))
            .toList(),
        part.now());
    exposure.dropFormer(part);
  }
}
