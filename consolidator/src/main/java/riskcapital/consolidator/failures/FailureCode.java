package riskcapital.consolidator.failures;

/** Why a record is set aside, with the rule of the specification's section 7 that it broke. */
public enum FailureCode {
  /** Not an event in the registry's wire format. */
  UNDECODABLE("COM-001"),
  /** An event that does not belong on its topic, or lacks what its topic asks for. */
  UNEXPECTED_CONTENT("COM-001"),
  /** Chunks whose checksums, count or control total disagree. */
  BROKEN_PORTFOLIO("COM-001"),
  /** A value that its column can't hold. */
  UNSTORABLE("COM-007"),
  /** A defect of the consolidator that the record's content provokes. */
  DEFECT("COM-001");

  private final String rule;

  FailureCode(String rule) {
    this.rule = rule;
  }

  /** Code of the rule, as logged. */
  public String rule() {
    return rule;
  }
}
