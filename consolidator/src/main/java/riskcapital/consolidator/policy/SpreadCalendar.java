package riskcapital.consolidator.policy;

/** Makes what is derived from the rows of {@code BUSINESS_CALENDAR} agree with them. */
public interface SpreadCalendar {
  /** Derives it again if anything differs, in the caller's transaction. */
  void spread();
}
