package riskcapital.consolidator.positions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.failures.FailureCode;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.events.Position;

/**
 * A row's amounts in the fund's base currency, each rounded half to even to two places before
 * anything is summed (domain.md, section 3).
 *
 * @param notional absolute notional; null when the row has none
 * @param marketValue signed market value
 */
record PositionAmounts(@Nullable BigDecimal notional, BigDecimal marketValue) {
  private static final int MONEY = 2;

  /** Amounts of a row of a portfolio in this base currency. */
  static PositionAmounts of(Position row, String baseCurrency) {
    BigDecimal notional = row.getNotional();
    return new PositionAmounts(
        notional == null ? null : inBase(notional.abs(), row, baseCurrency),
        inBase(row.getMarketValue(), row, baseCurrency));
  }

  /** Absolute notional, else absolute market value. */
  BigDecimal exposure() {
    return notional == null ? marketValue.abs() : notional;
  }

  private static BigDecimal inBase(BigDecimal amount, Position row, String baseCurrency) {
    if (row.getCurrency().equals(baseCurrency)) {
      return amount;
    }
    BigDecimal rate = row.getFxRate();
    if (rate == null) {
      throw new PermanentFailure(
          FailureCode.UNEXPECTED_CONTENT,
          "position " + row.getPositionKey() + " in " + row.getCurrency() + " has no fxRate");
    }
    return amount.multiply(rate).setScale(MONEY, RoundingMode.HALF_EVEN);
  }
}
