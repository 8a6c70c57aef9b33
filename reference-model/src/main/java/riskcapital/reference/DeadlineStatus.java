package riskcapital.reference;

/** Where a fund stands against its submission deadline. */
public enum DeadlineStatus {
  NOT_APPLICABLE,
  NEVER_SUBMITTED,
  UP_TO_DATE,
  OVERDUE
}
