package riskcapital.simulator.positions;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** The sums over a portfolio's rows by asset type code, in the base currency. */
final class PositionTotals {

  private final String baseCurrency;
  private final Map<String, Total> byCode = new TreeMap<>();

  PositionTotals(String baseCurrency) {
    this.baseCurrency = baseCurrency;
  }

  void add(PositionRow row) {
    BigDecimal value = row.inBase(row.marketValue(), baseCurrency);
    BigDecimal notional =
        row.notional() == null ? null : row.inBase(row.notional(), baseCurrency).abs();
    Total one =
        new Total(
            notional == null ? BigDecimal.ZERO : notional,
            value.abs(),
            value,
            notional == null ? value.abs() : notional,
            1);
    byCode.merge(row.assetTypeCode(), one, Total::plus);
  }

  void write(JsonGenerator out) {
    out.writeStartObject();
    byCode.forEach(
        (code, total) -> {
          out.writeName(code);
          total.write(out);
        });
    out.writeEndObject();
  }

  private record Total(
      BigDecimal grossNotional,
      BigDecimal grossMarketValue,
      BigDecimal netMarketValue,
      BigDecimal exposureAmount,
      int count) {

    Total plus(Total other) {
      return new Total(
          grossNotional.add(other.grossNotional),
          grossMarketValue.add(other.grossMarketValue),
          netMarketValue.add(other.netMarketValue),
          exposureAmount.add(other.exposureAmount),
          count + other.count);
    }

    void write(JsonGenerator out) {
      out.writeStartObject();
      out.writeStringProperty("grossNotional", grossNotional.setScale(2).toPlainString());
      out.writeStringProperty("grossMarketValue", grossMarketValue.toPlainString());
      out.writeStringProperty("netMarketValue", netMarketValue.toPlainString());
      out.writeStringProperty("exposureAmount", exposureAmount.toPlainString());
      out.writeNumberProperty("count", count);
      out.writeEndObject();
    }
  }
}
