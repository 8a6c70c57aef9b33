package riskcapital.reference;

/** Whether the fund runs on a date. */
public enum FundState {
  ACTIVE,
  CLOSED
}
