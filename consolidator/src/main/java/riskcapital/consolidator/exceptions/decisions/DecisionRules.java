package riskcapital.consolidator.exceptions.decisions;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.exceptions.AllowedTransitions;
import riskcapital.consolidator.exceptions.Detail;
import riskcapital.consolidator.exceptions.ExceptionCase;
import riskcapital.consolidator.exceptions.Transition;
import riskcapital.consolidator.exceptions.Waiver;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.ExpiryPassed;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.NotByPeople;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.NotFromState;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Refused;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.SamePerson;
import riskcapital.events.ExceptionChange;
import riskcapital.events.ExceptionState;
import riskcapital.events.ExceptionType;

/**
 * What people may do: the steps of {@link AllowedTransitions}, resolving only what the facts cannot
 * end, and deciding only on waivers that another person asked for.
 *
 * @param exception the exception as it is
 * @param actor the person
 * @param now when, in whole microseconds
 */
record DecisionRules(ExceptionCase exception, String actor, Instant now) {
  private static final Set<ExceptionType> RESOLVED_BY_PEOPLE =
      EnumSet.of(ExceptionType.INVALID_SUBMISSION, ExceptionType.CONFLICTING_REVISION);

  Ruling judge(Decision decision) {
    if (decision instanceof Decision.Assign assign) {
      return step(assign, ExceptionChange.ASSIGNED, new Detail.Assignment(assign.assignee()));
    }
    if (decision instanceof Decision.Comment comment) {
      return step(comment, ExceptionChange.COMMENTED, new Detail.Comment(comment.text()));
    }
    if (decision instanceof Decision.RequestWaiver request) {
      return request(request);
    }
    if (decision instanceof Decision.ApproveWaiver) {
      return decide(decision, ExceptionChange.WAIVED, ExceptionState.WAIVED);
    }
    if (decision instanceof Decision.DenyWaiver) {
      return decide(decision, ExceptionChange.WAIVER_DENIED, ExceptionState.OPEN);
    }
    if (decision instanceof Decision.Resolve) {
      return resolve(decision);
    }
    return step(decision, ExceptionChange.ACKNOWLEDGED, ExceptionState.ACKNOWLEDGED, null);
  }

  /** A step that leaves the state as it is. */
  private Ruling step(Decision decision, ExceptionChange change, Detail detail) {
    return step(decision, change, exception.state(), detail);
  }

  private Ruling request(Decision.RequestWaiver decision) {
    Ruling ruling =
        step(
            decision,
            ExceptionChange.WAIVER_REQUESTED,
            ExceptionState.WAIVER_REQUESTED,
            new Detail.WaiverRequest(decision.expiresAt()));
    return ruling instanceof Ruling.Legal && !decision.expiresAt().isAfter(now)
        ? refused(new ExpiryPassed(decision.expiresAt()))
        : ruling;
  }

  private Ruling decide(Decision decision, ExceptionChange change, ExceptionState after) {
    Waiver waiver = exception.waiver();
    if (waiver == null || exception.state() != ExceptionState.WAIVER_REQUESTED) {
      return refused(new NotFromState(exception.state()));
    }
    if (samePerson(waiver.requestedBy(), actor)) {
      return refused(new SamePerson(waiver.requestedBy()));
    }
    if (change == ExceptionChange.WAIVED && !waiver.expiresAt().isAfter(now)) {
      return refused(new ExpiryPassed(waiver.expiresAt()));
    }
    return step(decision, change, after, new Detail.WaiverDecision(waiver));
  }

  /** As the database compares them. */
  private static boolean samePerson(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private Ruling resolve(Decision decision) {
    return RESOLVED_BY_PEOPLE.contains(exception.type())
        ? step(decision, ExceptionChange.RESOLVED, ExceptionState.RESOLVED, null)
        : refused(new NotByPeople(exception.type()));
  }

  private Ruling step(
      Decision decision, ExceptionChange change, ExceptionState after, @Nullable Detail detail) {
    return AllowedTransitions.allows(change, exception.state(), after)
        ? new Ruling.Legal(
            new Transition(change, exception.state(), after, actor, decision.reason(), now, detail))
        : refused(new NotFromState(exception.state()));
  }

  private static Ruling refused(Refused why) {
    return new Ruling.Illegal(why);
  }
}
