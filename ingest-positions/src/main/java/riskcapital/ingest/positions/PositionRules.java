package riskcapital.ingest.positions;

import java.util.List;
import riskcapital.events.Position;
import riskcapital.ingest.clean.Isin;
import riskcapital.ingest.rules.Deviation;
import riskcapital.ingest.rules.WarnRule;

/** Rules of a portfolio's row that read nothing else but the portfolio's base currency. */
final class PositionRules {
  private static final Deviation ONE_PERCENT = Deviation.by("0.01");

  /** POS-001: an ISIN that is there has a right check digit. */
  static final WarnRule<Position> POS_001_ISIN_CHECK =
      new WarnRule<>(
          "POS-001", "isin", PositionRules::isinIsWrong, "the ISIN's form or check digit is wrong");

  /** POS-002: without notional, market value differs from quantity times price by 1 %. */
  static final WarnRule<Position> POS_002_PRICE_CHECK =
      new WarnRule<>(
          "POS-002",
          "marketValue",
          PositionRules::priceDiffers,
          "market value differs from quantity times price by more than 1 %");

  static final List<WarnRule<Position>> WARNINGS = List.of(POS_001_ISIN_CHECK, POS_002_PRICE_CHECK);

  /** POS-005: the code of {@link #lacksFxRate}. */
  static final String POS_005_FX_RATE_PRESENT = "POS-005";

  private PositionRules() {}

  /** POS-005: the currency is not the portfolio's base currency and there is no rate. */
  static boolean lacksFxRate(Position row, String baseCurrency) {
    return row.getFxRate() == null && !row.getCurrency().equals(baseCurrency);
  }

  private static boolean isinIsWrong(Position row) {
    String isin = row.getIsin();
    return isin != null && !Isin.isValid(isin);
  }

  private static boolean priceDiffers(Position row) {
    var price = row.getPrice();
    return price != null
        && row.getNotional() == null
        && ONE_PERCENT.isBetween(row.getMarketValue(), row.getQuantity().multiply(price));
  }
}
