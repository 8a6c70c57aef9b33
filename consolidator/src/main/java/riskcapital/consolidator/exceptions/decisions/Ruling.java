package riskcapital.consolidator.exceptions.decisions;

import riskcapital.consolidator.exceptions.Transition;
import riskcapital.consolidator.exceptions.decisions.DecisionOutcome.Refused;

/** What the rules say to a decision. */
sealed interface Ruling {
  /** The step that the decision makes. */
  record Legal(Transition transition) implements Ruling {}

  /** Why it makes none. */
  record Illegal(Refused why) implements Ruling {}
}
