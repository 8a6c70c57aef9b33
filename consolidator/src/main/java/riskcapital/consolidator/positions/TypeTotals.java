package riskcapital.consolidator.positions;

import java.math.BigDecimal;
import riskcapital.consolidator.derivation.Totals;
import riskcapital.events.Position;

/** Totals of one asset type of a portfolio, in its base currency. Gross never nets. */
final class TypeTotals {
  private BigDecimal grossNotional = BigDecimal.ZERO;
  private BigDecimal grossMarketValue = BigDecimal.ZERO;
  private BigDecimal netMarketValue = BigDecimal.ZERO;
  private BigDecimal exposure = BigDecimal.ZERO;
  private int count;
  private int withoutCounterparty;

  void add(Position row, PositionAmounts amounts) {
    BigDecimal notional = amounts.notional();
    if (notional != null) {
      grossNotional = grossNotional.add(notional);
    }
    grossMarketValue = grossMarketValue.add(amounts.marketValue().abs());
    netMarketValue = netMarketValue.add(amounts.marketValue());
    exposure = exposure.add(amounts.exposure());
    count++;
    if (row.getCounterparty() == null || row.getCounterparty().isBlank()) {
      withoutCounterparty++;
    }
  }

  /** Of both together; neither changes. */
  TypeTotals plus(TypeTotals other) {
    TypeTotals both = new TypeTotals();
    both.take(this);
    both.take(other);
    return both;
  }

  private void take(TypeTotals other) {
    grossNotional = grossNotional.add(other.grossNotional);
    grossMarketValue = grossMarketValue.add(other.grossMarketValue);
    netMarketValue = netMarketValue.add(other.netMarketValue);
    exposure = exposure.add(other.exposure);
    count += other.count;
    withoutCounterparty += other.withoutCounterparty;
  }

  BigDecimal grossNotional() {
    return grossNotional;
  }

  BigDecimal grossMarketValue() {
    return grossMarketValue;
  }

  BigDecimal netMarketValue() {
    return netMarketValue;
  }

  BigDecimal exposure() {
    return exposure;
  }

  int count() {
    return count;
  }

  /** The sums, without what is told of rows. */
  Totals sums() {
    return new Totals(grossNotional, grossMarketValue, netMarketValue, exposure, count);
  }

  int withoutCounterparty() {
    return withoutCounterparty;
  }
}
