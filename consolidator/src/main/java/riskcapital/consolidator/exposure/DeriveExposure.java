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
    List<Long> moved = funds(changed, each -> each.ofContents() || each.ofMapping());
    parts.derive(scope, withoutArrived(moved, scope), this::consolidate);
    parts.derive(scope, moved, exposure::dropFormer);
    parts.derive(scope, funds(changed, any -> true), labels::label);
  }

  private static List<Long> funds(
      List<PortfolioChanges> changed, Predicate<PortfolioChanges> which) {
    return changed.stream().filter(which).map(PortfolioChanges::fundId).toList();
  }

  /** What arrived is consolidated already. */
  private static List<Long> withoutArrived(List<Long> funds, DerivationScope scope) {
    return funds.stream().filter(fund -> !scope.arrived().containsKey(fund)).toList();
  }

  private void consolidate(DerivationScope part) {
    exposure.write(exposure.newest(part), part.now());
  }
}
