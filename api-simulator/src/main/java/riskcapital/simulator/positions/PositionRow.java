package riskcapital.simulator.positions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.item.Fields;

/** One row of a portfolio, clean; the fields are those of the contract. */
public record PositionRow(
    @Nullable String positionId,
    @Nullable String assetId,
    @Nullable String isin,
    @Nullable String assetAlias,
    String assetTypeCode,
    @Nullable String assetCategory,
    BigDecimal quantity,
    @Nullable BigDecimal price,
    @Nullable BigDecimal notional,
    BigDecimal marketValue,
    String currency,
    @Nullable BigDecimal fxRate,
    @Nullable String counterparty) {

  private static final int MONEY_SCALE = 2;
  private static final int PRICE_SCALE = 8;
  private static final BigDecimal PRICE_OFF = new BigDecimal("1.03");

  Fields fields() {
    return new Fields()
        .text("positionId", positionId)
        .text("assetId", assetId)
        .text("isin", isin)
        .text("assetAlias", assetAlias)
        .text("assetTypeCode", assetTypeCode)
        .text("assetCategory", assetCategory)
        .rate("quantity", quantity)
        .rate("price", price)
        .money("notional", notional)
        .money("marketValue", marketValue)
        .text("currency", currency)
        .rate("fxRate", fxRate)
        .text("counterparty", counterparty);
  }

  /** An amount of this row in the base currency, rounded to 2 places half to even. */
  BigDecimal inBase(BigDecimal amount, String baseCurrency) {
    boolean converts = !currency.equals(baseCurrency) && fxRate != null;
    BigDecimal converted = converts ? amount.multiply(fxRate) : amount;
    return converted.setScale(MONEY_SCALE, RoundingMode.HALF_EVEN);
  }

  PositionRow withWrongIsin() {
    return with(isin == null ? null : Isin.spoilt(isin), price);
  }

  /** A price that says 3 % more than the market value. */
  PositionRow withPriceOff() {
    return with(
        isin,
        marketValue.multiply(PRICE_OFF).divide(quantity, PRICE_SCALE, RoundingMode.HALF_EVEN));
  }

  private PositionRow with(@Nullable String newIsin, @Nullable BigDecimal newPrice) {
    return new PositionRow(
        positionId,
        assetId,
        newIsin,
        assetAlias,
        assetTypeCode,
        assetCategory,
        quantity,
        newPrice,
        notional,
        marketValue,
        currency,
        fxRate,
        counterparty);
  }
}
