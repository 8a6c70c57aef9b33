package riskcapital.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A fund's portfolios as each mapping labels them. */
final class PortfolioHistories {
  private final Collection<PortfolioFact> standing;
  private final Map<AssetTypes, PortfolioHistory> byMapping = new HashMap<>();

  PortfolioHistories(Collection<PortfolioFact> standing) {
    this.standing = standing;
  }

  PortfolioHistory by(AssetTypes mapping) {
    return byMapping.computeIfAbsent(mapping, key -> PortfolioHistory.of(standing, key));
  }
}
