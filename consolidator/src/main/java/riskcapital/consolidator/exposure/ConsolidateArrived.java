package riskcapital.consolidator.exposure;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.derivation.DerivationScope;
import riskcapital.consolidator.derivation.DerivationStep;

/** Consolidates the exposure of newest portfolios that are at hand, reading no totals. */
@Component
@Order(190)
class ConsolidateArrived implements DerivationStep {
  private final ExposureTable exposure;

  ConsolidateArrived(ExposureTable exposure) {
    this.exposure = exposure;
  }

  @Override
  public void derive(DerivationScope scope) {
    if (!scope.arrived().isEmpty()) {
      exposure.write(totalled(scope), scope.now());
    }
  }

  @Override
  public void deriveSettled(DerivationScope scope) {
    exposure.replace(totalled(scope), scope.now());
  }

  private static List<ExposureTable.Totalled> totalled(DerivationScope scope) {
    return scope.arrived().values().stream().map(ExposureTable.Totalled::of).toList();
  }
}
