package riskcapital.reference;

/** Kind of exception (section 6). FEED_LATE belongs to no fact and is not modelled. */
public enum ExceptionType {
  MISSING_SUBMISSION,
  LIMIT_BREACH,
  NON_POSITIVE_AUM,
  INCOMPLETE_POSITIONS,
  MISSING_AUM,
  MISSING_POSITIONS,
  UNKNOWN_FUND,
  INVALID_SUBMISSION,
  CONFLICTING_REVISION,
  UNMAPPED_ASSET_TYPE,
  REFERENCE_DATA
}
