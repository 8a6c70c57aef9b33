package riskcapital.reference;

/** Kind of exception (section 6). */
public enum ExceptionType {
  MISSING_SUBMISSION,
  LIMIT_BREACH,
  NON_POSITIVE_AUM,
  INCOMPLETE_POSITIONS,
  MISSING_AUM,
  MISSING_POSITIONS,
  UNKNOWN_FUND,
  /** Of a feed, not of facts: {@link FeedLateness}. */
  FEED_LATE,
  INVALID_SUBMISSION,
  CONFLICTING_REVISION,
  UNMAPPED_ASSET_TYPE,
  REFERENCE_DATA;

  /** Of all others only the system sees the end. */
  boolean resolvedByPeople() {
    return this == INVALID_SUBMISSION || this == CONFLICTING_REVISION;
  }
}
