package riskcapital.simulator.aum;

import java.time.LocalDate;
import java.util.List;
import riskcapital.simulator.item.Edit;
import riskcapital.simulator.item.Verdict;

/** What may be wrong with an AUM item. */
enum AumFlaw {
  MISSING_AUM("COM-001", Edit.remove("aum")),
  UNPARSEABLE_AUM("COM-001", Edit.set("aum", "n/a")),
  AMBIGUOUS_AUM("COM-001", Edit.set("aum", "1,234")),
  IMPOSSIBLE_DATE("COM-001", Edit.set("referenceDate", "31/02/2026")),
  UNKNOWN_CLASS("COM-001", Edit.set("fundClass", "HEDGE")),
  WRONG_TYPE("COM-001", Edit.set("fundId", "one thousand")),
  FUTURE_DATE("COM-004", Edit.set("referenceDate", LocalDate.of(2126, 1, 2).toString())),
  WRONG_CNPJ("COM-006", Edit.set("fundCnpj", "12.345.678/0001-00")),
  WRONG_ALPHANUMERIC_CNPJ("COM-006", Edit.set("fundCnpj", "12ABC34501DE00")),
  LONG_NAME("COM-007", Edit.set("fundName", "x".repeat(201))),
  CONTROL_CHARACTER("COM-007", Edit.set("managerName", "Tab\u0007Asset")),
  FINE_MONEY("COM-007", Edit.set("aum", "1000000.005")),
  LARGE_MONEY("COM-007", Edit.set("aum", "1".repeat(27) + ".00")),
  /** Accepted with a warning: shares and their value are there, and the shares 1 % too many. */
  SHARES_OFF("AUM-003"),
  /** Accepted: dated on the Sunday before, which only the consolidator remarks upon. */
  SUNDAY("");

  private final String code;
  private final List<Edit> edits;

  AumFlaw(String code, Edit... edits) {
    this.code = code;
    this.edits = List.of(edits);
  }

  /** Spoils what is sent; the warnings have none, their content is wrong itself. */
  List<Edit> edits() {
    return edits;
  }

  Verdict verdict() {
    if (edits.isEmpty()) {
      return code.isEmpty() ? Verdict.accept() : Verdict.accept(code);
    }
    return Verdict.reject(code);
  }

  static AumFlaw turn(long number) {
    return values()[(int) Math.floorMod(number, (long) values().length)];
  }
}
