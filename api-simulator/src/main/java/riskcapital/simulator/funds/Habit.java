package riskcapital.simulator.funds;

/** How a fund's manager submits margins. */
public enum Habit {
  /** Nothing is asked, nothing comes. */
  NONE,
  ON_TIME,
  /** Each submission comes after the interval has run out. */
  LATE,
  /** On time until 45 days before the start, nothing since. */
  STOPPED,
  NEVER
}
