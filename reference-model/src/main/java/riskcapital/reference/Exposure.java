package riskcapital.reference;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One portfolio's own exposure: its totals joined with the mapping. What an incomplete portfolio
 * inherits is no part of it.
 *
 * @param amounts exposure amount by class, classes without a row are absent
 * @param unmappedCodes asset type codes that are not in the mapping
 */
record Exposure(SortedMap<AssetClass, BigDecimal> amounts, SortedSet<String> unmappedCodes) {

  static Exposure of(PortfolioFact portfolio, AssetTypes assetTypes) {
    Map<AssetClass, BigDecimal> amounts = new EnumMap<>(AssetClass.class);
    SortedSet<String> unmapped = new TreeSet<>();
    portfolio
        .totals()
        .forEach(
            (code, total) -> {
              if (total.count() == 0) {
                return;
              }
              AssetClass assetClass = assetTypes.classOf(code);
              amounts.merge(assetClass, total.exposureAmount(), BigDecimal::add);
              if (assetClass == AssetClass.UNMAPPED) {
                unmapped.add(code);
              }
            });
    return new Exposure(new TreeMap<>(amounts), unmapped);
  }

  /** A row of a class suffices, whatever its amount. */
  Label label() {
    return amounts.keySet().stream().map(AssetClass::label).reduce(Label.NONE, Label::union);
  }

  /** What is assumed as margin when the manager is silent: all exposure of labelled classes. */
  BigDecimal labelledAmount() {
    return amounts.entrySet().stream()
        .filter(amount -> amount.getKey().label() != Label.NONE)
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
