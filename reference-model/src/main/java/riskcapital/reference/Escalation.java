package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far up a missing submission has gone (section 6): level 1 to the manager at opening, 2 to the
 * risk desk and 3 to the head of risk.
 *
 * @param level2At cut-off of the first business day after the later of due and opening
 * @param level3At cut-off of the third business day after it
 */
public record Escalation(Instant openedAt, Instant level2At, Instant level3At) {

  /** Of an exception about an obligation, by the calendar and the cut-off of a policy. */
  public static Escalation of(Instant due, Instant openedAt, Policy policy) {
    BusinessCalendar calendar = policy.calendar();
    LocalDate first = calendar.next(policy.dateOf(due.isAfter(openedAt) ? due : openedAt));
    LocalDate third = calendar.next(calendar.next(first));
    return new Escalation(openedAt, policy.cutOffOn(first), policy.cutOffOn(third));
  }

  /** The level that is reached, 0 before the opening; at its very instant a level is reached. */
  public int level(Instant now) {
    if (now.isBefore(openedAt)) {
      return 0;
    }
    if (now.isBefore(level2At)) {
      return 1;
    }
    return now.isBefore(level3At) ? 2 : 3;
  }
}
