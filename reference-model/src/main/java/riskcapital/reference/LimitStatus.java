package riskcapital.reference;

/** Where a fund's margin stands against its limit. */
public enum LimitStatus {
  NOT_APPLICABLE,
  OK,
  WARNING,
  BREACH,
  UNKNOWN
}
