package riskcapital.consolidator.operations;

import java.util.List;
import java.util.UUID;
import riskcapital.consolidator.exceptions.decisions.Decision;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.ExpiryPassed;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.NotByPeople;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.NotFromState;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Recorded;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Refused;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.SamePerson;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Stale;

/** What the caller is told of a decision. */
final class DecisionAnswers {
  private DecisionAnswers() {}

  /**
   * The exception after the decision.
   *
   * @throws Refusal when it was not taken
   */
  static ExceptionView of(UUID id, Decision decision, DecisionOutcome outcome) {
    if (outcome instanceof Recorded recorded) {
      return ExceptionView.of(recorded.exception());
    }
    if (outcome instanceof Stale stale) {
      throw Refusal.stale("The exception", "sequence", stale.sequence());
    }
    if (outcome instanceof Refused refused) {
      throw refusal(decision, refused);
    }
    throw Refusal.notFound("Exception " + id);
  }

  private static Refusal refusal(Decision decision, Refused refused) {
    if (refused instanceof SamePerson) {
      return new Refusal(ProblemType.FORBIDDEN, "Who asked for the waiver does not decide on it");
    }
    if (refused instanceof NotByPeople byFacts) {
      return new Refusal(
          ProblemType.CONFLICT,
          "An exception of type %s ends with its condition".formatted(byFacts.type()));
    }
    if (refused instanceof ExpiryPassed passed) {
      return decision instanceof Decision.RequestWaiver
          ? Refusal.invalid(
              "Some values are not allowed",
              List.of(InvalidValue.of("expiresAt", "must be in the future")))
          : new Refusal(
              ProblemType.CONFLICT, "The waiver asked for ended at " + passed.expiresAt());
    }
    return new Refusal(
        ProblemType.CONFLICT, "The exception is " + ((NotFromState) refused).state());
  }
}
