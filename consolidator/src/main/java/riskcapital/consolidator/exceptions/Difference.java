package riskcapital.consolidator.exceptions;

import java.util.UUID;

/** Where the live exceptions differ from the conditions that hold. */
sealed interface Difference {
  /** A condition without a live exception. */
  record Arisen(Condition condition) implements Difference {}

  /** A live exception whose condition no longer holds. */
  record Gone(UUID exceptionId) implements Difference {}
}
