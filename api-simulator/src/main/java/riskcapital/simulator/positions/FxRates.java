package riskcapital.simulator.positions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import riskcapital.simulator.chance.Dice;

/** What a unit of a currency is worth in another on a date. */
final class FxRates {

  private static final int SCALE = 8;

  /** In ten-thousandths of a BRL. */
  private static final Map<String, Long> IN_BRL =
      Map.of("BRL", 10_000L, "USD", 54_321L, "EUR", 61_234L, "GBP", 71_987L, "JPY", 365L);

  private FxRates() {}

  static BigDecimal rate(String currency, String base, LocalDate date) {
    return inBrl(currency, date).divide(inBrl(base, date), SCALE, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal inBrl(String currency, LocalDate date) {
    long points = IN_BRL.getOrDefault(currency, 10_000L);
    long day = date.toEpochDay();
    long noise =
        currency.equals("BRL")
            ? 0
            : Math.floorMod(Dice.hash(day, currency), points / 50 + 1) - points / 100;
    return BigDecimal.valueOf(points + noise, 4);
  }
}
