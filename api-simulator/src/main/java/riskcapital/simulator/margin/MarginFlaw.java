package riskcapital.simulator.margin;

import java.time.LocalDate;
import java.util.List;
import riskcapital.simulator.item.Edit;
import riskcapital.simulator.item.Verdict;

/** What may be wrong with a submission. */
enum MarginFlaw {
  NO_AMOUNTS("COM-001", Edit.remove("marginLocal"), Edit.remove("marginOffshore")),
  UNPARSEABLE_AMOUNT("COM-001", Edit.set("marginLocal", "see attachment")),
  AMBIGUOUS_AMOUNT("COM-001", Edit.set("marginLocal", "1,234")),
  UNKNOWN_MODE("COM-001", Edit.set("mode", "AMENDMENT")),
  NO_REFERENCE_DATE("COM-001", Edit.set("referenceDate", null)),
  FUTURE_DATE("COM-004", Edit.set("referenceDate", LocalDate.of(2126, 1, 2).toString())),
  LONG_ID("COM-007", Edit.set("submissionId", "S".repeat(65))),
  LONG_METHODOLOGY("COM-007", Edit.set("methodology", "m".repeat(101))),
  FINE_MONEY("COM-007", Edit.set("marginLocal", "0.001")),
  CONTROL_CHARACTER("COM-007", Edit.set("methodology", "SIMM\u0002")),
  /** Accepted with a warning: its absolute value counts. */
  NEGATIVE("MRG-002"),
  /** Accepted with a warning. */
  BLANK_METHODOLOGY("MRG-005", Edit.set("methodology", "   ")),
  /** Accepted at ingest; what is left to the consolidator. */
  SUNDAY(""),
  WITHOUT_LOWER_VERSION(""),
  OF_ANOTHER_FUND(""),
  JUMP(""),
  OTHER_CURRENCY("");

  private final String code;
  private final List<Edit> edits;

  MarginFlaw(String code, Edit... edits) {
    this.code = code;
    this.edits = List.of(edits);
  }

  List<Edit> edits() {
    return edits;
  }

  Verdict verdict() {
    if (code.isEmpty()) {
      return Verdict.accept();
    }
    return code.startsWith("MRG") ? Verdict.accept(code) : Verdict.reject(code);
  }

  static MarginFlaw turn(long number) {
    return values()[(int) Math.floorMod(number, (long) values().length)];
  }
}
