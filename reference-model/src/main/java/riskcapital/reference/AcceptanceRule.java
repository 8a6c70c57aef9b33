package riskcapital.reference;

/** Rules of severity REJECT that a margin version is judged by, in this order (section 7). */
enum AcceptanceRule {
  MRG_006_NOTHING_TO_RESTATE("MRG-006") {
    @Override
    boolean fails(ReceivedVersion version, AumHistory aum) {
      return version.fact().mode() != SubmissionMode.ORIGINAL && !version.hasLower();
    }
  },

  MRG_008_OTHER_FUND_OR_MANAGER("MRG-008") {
    @Override
    boolean fails(ReceivedVersion version, AumHistory aum) {
      return version.fact().fundId() != version.lowest().fundId()
          || version.fact().managerId() != version.lowest().managerId();
    }
  },

  /** An unknown fund's manager is not known either: not evaluated. */
  MRG_001_NOT_THE_MANAGER("MRG-001") {
    @Override
    boolean fails(ReceivedVersion version, AumHistory aum) {
      AumFact speaking = aum.on(version.fact().referenceDate());
      return speaking != null && speaking.managerId() != version.fact().managerId();
    }
  };

  private final String code;

  AcceptanceRule(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  abstract boolean fails(ReceivedVersion version, AumHistory aum);
}
