package riskcapital.consolidator.exceptions.decisions;

import java.time.Instant;
import riskcapital.consolidator.exceptions.ExceptionCase;
import riskcapital.events.ExceptionState;
import riskcapital.events.ExceptionType;

/** What became of a decision. Whatever is not {@link Recorded} changed and published nothing. */
public sealed interface DecisionOutcome {
  /** Recorded and on its way to the topics; the exception as it is after it. */
  record Recorded(ExceptionCase exception) implements DecisionOutcome {}

  /** There is no such exception. */
  record Unknown() implements DecisionOutcome {}

  /** The exception moved since; its newest event has this number. */
  record Stale(int sequence) implements DecisionOutcome {}

  /** Why a decision on the exception as it is now is not taken. */
  sealed interface Refused extends DecisionOutcome {}

  /** Not a legal step from this state. */
  record NotFromState(ExceptionState state) implements Refused {}

  /** The one who asked for a waiver does not decide on it. */
  record SamePerson(String requestedBy) implements Refused {}

  /** People do not resolve exceptions of this type. */
  record NotByPeople(ExceptionType type) implements Refused {}

  /** The waiver would end at an instant that has come. */
  record ExpiryPassed(Instant expiresAt) implements Refused {}
}
