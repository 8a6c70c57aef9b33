package riskcapital.reference;

/** How a version of a submission relates to the versions before it. */
public enum SubmissionMode {
  ORIGINAL,
  RESTATEMENT,
  CANCELLATION
}
