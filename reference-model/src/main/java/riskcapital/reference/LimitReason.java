package riskcapital.reference;

/** Why a limit status is UNKNOWN; the first that holds, in this order. */
public enum LimitReason {
  NO_AUM,
  STALE_AUM,
  NON_POSITIVE_AUM,
  NO_LIMIT,
  NO_MARGIN,
  CURRENCY_MISMATCH
}
