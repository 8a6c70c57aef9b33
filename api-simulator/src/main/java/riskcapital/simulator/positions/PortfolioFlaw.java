package riskcapital.simulator.positions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.item.Edit;

/** What may be wrong with a portfolio: its header, some of its rows, or one row's plausibility. */
enum PortfolioFlaw {
  MISSING_BASE_CURRENCY("COM-001", Edit.remove("baseCurrency")),
  IMPOSSIBLE_DATE("COM-001", Edit.set("portfolioDate", "20260230")),
  NO_POSITIONS("COM-001", Edit.remove("positions")),
  FUTURE_DATE("COM-004", Edit.set("portfolioDate", LocalDate.of(2126, 1, 2).toString())),
  ROWS_MISSING_QUANTITY(RowFlaw.MISSING_QUANTITY),
  ROWS_AMBIGUOUS_VALUE(RowFlaw.AMBIGUOUS_VALUE),
  ROWS_UNPARSEABLE_PRICE(RowFlaw.UNPARSEABLE_PRICE),
  ROWS_LONG_ALIAS(RowFlaw.LONG_ALIAS),
  ROWS_FINE_MONEY(RowFlaw.FINE_MONEY),
  ROWS_CONTROL_CHARACTER(RowFlaw.CONTROL_CHARACTER),
  ROWS_NO_RATE(RowFlaw.NO_RATE),
  /** Accepted with a warning: a wrong check digit. */
  WRONG_ISIN("POS-001"),
  /** Accepted with a warning: the price says 3 % more than the market value. */
  PRICE_OFF("POS-002");

  final String code;
  final List<Edit> headerEdits;
  final @Nullable RowFlaw rowFlaw;

  PortfolioFlaw(String code, Edit... headerEdits) {
    this.code = code;
    this.headerEdits = List.of(headerEdits);
    this.rowFlaw = null;
  }

  PortfolioFlaw(RowFlaw rowFlaw) {
    this.code = rowFlaw.code;
    this.headerEdits = List.of();
    this.rowFlaw = rowFlaw;
  }

  boolean rejectsItem() {
    return !headerEdits.isEmpty();
  }

  static PortfolioFlaw turn(long number) {
    return values()[(int) Math.floorMod(number, (long) values().length)];
  }
}
