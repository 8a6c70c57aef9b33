package riskcapital.reference;

/** What became of an obligation. */
public enum ObligationStatus {
  /** The one that the fund has to meet next. */
  OPEN,
  /** A submission met it, in time or late. */
  SATISFIED,
  /** Its duty ended before it was met: counts nowhere. */
  VOID
}
