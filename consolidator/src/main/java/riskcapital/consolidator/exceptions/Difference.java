package riskcapital.consolidator.exceptions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the live exceptions differ from the conditions that hold. */
sealed interface Difference {
  /** A condition without a live exception. */
  record Arisen(Condition condition) implements Difference {}

  /**
   * A live exception whose condition no longer holds for its fund.
   *
   * @param nowOfFund the fund for which the condition holds now; null when it holds for none
   */
  record Gone(UUID exceptionId, @Nullable Long nowOfFund) implements Difference {}
}
