package riskcapital.consolidator.backbone.items;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import riskcapital.events.Position;
import riskcapital.reference.PositionRow;

/**
 * A position.
 *
 * @param notional null when it has none
 * @param fxRate null in the base currency
 */
public record Row(
    String assetTypeCode,
    @Nullable BigDecimal notional,
    BigDecimal marketValue,
    String currency,
    @Nullable BigDecimal fxRate) {

  PositionRow fact() {
    return new PositionRow(
        assetTypeCode, notional, marketValue, fxRate == null ? BigDecimal.ONE : fxRate);
  }

  Position event(int line) {
    return Position.newBuilder()
        .setPositionKey("#" + line)
        .setAssetTypeCode(assetTypeCode)
        .setQuantity(BigDecimal.ONE.setScale(8))
        .setNotional(notional == null ? null : notional.setScale(2))
        .setMarketValue(marketValue.setScale(2))
        .setCurrency(currency)
        .setFxRate(fxRate == null ? null : fxRate.setScale(8))
        .setCounterparty("BANK")
        .build();
  }

  @Override
  public String toString() {
    return assetTypeCode
        + " "
        + (notional == null ? "" : "notional " + notional + " value ")
        + marketValue
        + " "
        + currency
        + (fxRate == null ? "" : " at " + fxRate);
  }
}
