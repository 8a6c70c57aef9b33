package riskcapital.simulator.positions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;

/**
 * Draws the amounts of a row.
 *
 * @param sizeCents the portfolio's size, in hundredths of the base currency
 * @param rows how many rows share it
 */
record RowDraft(Dice dice, String base, LocalDate date, long sizeCents, int rows) {

  private static final List<String> FOREIGN = List.of("USD", "EUR", "GBP", "JPY");
  private static final List<String> COUNTERPARTIES =
      List.of(
          "Banco Ipê",
          "Banco Atlântico",
          "Casa Bancária Sul",
          "5493001KJTIIGC8Y1R12",
          "529900T8BM49AURSDO55",
          "Corretora Planalto");

  /**
   * @param positionId the source's name of the row, or null
   */
  PositionRow row(AssetType type, @Nullable String positionId) {
    Asset asset = Asset.any(type, dice);
    String currency = currency(type);
    BigDecimal rate = currency.equals(base) ? equalRate() : FxRates.rate(currency, base, date);
    BigDecimal toBase = rate == null ? BigDecimal.ONE : rate;
    return type.derivative
        ? derivative(asset, positionId, currency, rate, toBase)
        : security(asset, positionId, currency, rate, toBase);
  }

  /** Takes the portfolio's value to what it has to be. */
  PositionRow cash(long cents, @Nullable String positionId) {
    BigDecimal amount = BigDecimal.valueOf(cents, 2);
    return new PositionRow(
        positionId,
        "CASH-" + base,
        null,
        "Cash account",
        AssetType.CASH.name(),
        AssetType.CASH.category,
        amount,
        BigDecimal.ONE,
        null,
        amount,
        base,
        null,
        null);
  }

  private PositionRow derivative(
      Asset asset, @Nullable String id, String currency, @Nullable BigDecimal rate, BigDecimal fx) {
    BigDecimal value = foreign(sizeCents / 10_000 * dice.between(-10, 10) + dice.below(99), fx);
    BigDecimal notional =
        foreign(sizeCents / 10_000 * dice.between(50, 500) * sign(0.3) + dice.below(99), fx);
    boolean withNotional = dice.happens(0.95);
    return new PositionRow(
        id,
        asset.assetId(),
        asset.isin(),
        asset.alias(),
        asset.type().name(),
        asset.type().category,
        BigDecimal.valueOf(dice.between(1, 1_000) * sign(0.3)),
        withNotional && dice.happens(0.5) ? price() : null,
        withNotional ? notional : null,
        value,
        currency,
        rate,
        counterparty(asset.type()));
  }

  private PositionRow security(
      Asset asset, @Nullable String id, String currency, @Nullable BigDecimal rate, BigDecimal fx) {
    BigDecimal price = price();
    BigDecimal kept = price.setScale(8, RoundingMode.HALF_EVEN);
    BigDecimal target = foreign(sizeCents / 100 * dice.between(40, 120) / rows, fx);
    BigDecimal units =
        target.divide(kept, dice.happens(0.2) ? 6 : 0, RoundingMode.DOWN).max(BigDecimal.TEN);
    BigDecimal quantity = units.multiply(BigDecimal.valueOf(sign(0.02)));
    return new PositionRow(
        id,
        asset.assetId(),
        asset.isin(),
        asset.alias(),
        asset.type().name(),
        asset.type().category,
        quantity,
        dice.happens(0.9) ? price : null,
        null,
        quantity.multiply(kept).setScale(2, RoundingMode.HALF_EVEN),
        currency,
        rate,
        counterparty(asset.type()));
  }

  private String currency(AssetType type) {
    boolean foreign = dice.happens(type.group == AssetType.Group.OFFSHORE ? 0.9 : 0.03);
    return foreign ? dice.oneOf(FOREIGN) : base;
  }

  private @Nullable BigDecimal equalRate() {
    return dice.happens(0.1) ? BigDecimal.ONE : null;
  }

  /** Four digits as a rule, now and then more than the column keeps. */
  private BigDecimal price() {
    BigDecimal price = BigDecimal.valueOf(dice.between(10_000, 2_000_000), 4);
    return dice.happens(0.05) ? price.add(BigDecimal.valueOf(dice.between(1, 999_999), 10)) : price;
  }

  private @Nullable String counterparty(AssetType type) {
    boolean named = dice.happens(type.hasCounterparty() ? 0.96 : 0.05);
    return named ? dice.oneOf(COUNTERPARTIES) : null;
  }

  private int sign(double negativeShare) {
    return dice.happens(negativeShare) ? -1 : 1;
  }

  private static BigDecimal foreign(long baseCents, BigDecimal fx) {
    return BigDecimal.valueOf(baseCents, 2).divide(fx, 2, RoundingMode.HALF_EVEN);
  }
}
