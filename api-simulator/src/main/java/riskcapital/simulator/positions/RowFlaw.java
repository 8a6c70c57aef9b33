package riskcapital.simulator.positions;

import java.util.List;
import riskcapital.simulator.item.Edit;

/** What may be wrong with a row so that it is rejected, and the portfolio incomplete. */
enum RowFlaw {
  MISSING_QUANTITY("COM-001", Edit.remove("quantity")),
  AMBIGUOUS_VALUE("COM-001", Edit.set("marketValue", "1,234")),
  UNPARSEABLE_PRICE("COM-001", Edit.set("price", "market")),
  LONG_ALIAS("COM-007", Edit.set("assetAlias", "y".repeat(201))),
  FINE_MONEY("COM-007", Edit.set("marketValue", "100.125")),
  CONTROL_CHARACTER("COM-007", Edit.set("counterparty", "Bank\u0001")),
  NO_RATE("POS-005", Edit.set("currency", "CHF"), Edit.remove("fxRate"));

  final String code;
  final List<Edit> edits;

  RowFlaw(String code, Edit... edits) {
    this.code = code;
    this.edits = List.of(edits);
  }
}
