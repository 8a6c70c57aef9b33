package riskcapital.reference;

/** State of a fund's newest standing submission, regardless of the deadline. */
public enum SubmissionStatus {
  NOT_APPLICABLE,
  NOT_RECEIVED,
  RECEIVED_NOT_VALIDATED,
  RECEIVED_VALIDATED;

  /** Validated is what fails no rule of severity WARN, and what a person validated. */
  static SubmissionStatus of(Fund fund) {
    if (!fund.required()) {
      return NOT_APPLICABLE;
    }
    MarginFact newest = fund.submissions().newestStanding();
    if (newest == null) {
      return NOT_RECEIVED;
    }
    return fund.validated(newest) ? RECEIVED_VALIDATED : RECEIVED_NOT_VALIDATED;
  }
}
