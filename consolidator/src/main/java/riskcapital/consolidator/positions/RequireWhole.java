package riskcapital.consolidator.positions;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import riskcapital.consolidator.failures.FailureCode;
import riskcapital.consolidator.failures.PermanentFailure;
import riskcapital.events.PositionsSnapshot;

/** Refuses a portfolio that is not whole: not what its chunks say. */
final class RequireWhole {
  private final PositionsSnapshot of;
  private final Set<String> keys = new HashSet<>();

  /**
   * @param of one of the portfolio's chunks
   */
  RequireWhole(PositionsSnapshot of) {
    this.of = of;
  }

  void requireFirst(String positionKey) {
    require(keys.add(positionKey), () -> "second position " + positionKey);
  }

  void requireNoBlankAtEnd(String text) {
    require(!text.endsWith(" "), () -> "a blank at the end of '" + text + "'");
  }

  /**
   * Refuses what does not hold.
   *
   * @throws PermanentFailure that says what
   */
  void require(boolean holds, Supplier<String> what) {
    if (!holds) {
      throw new PermanentFailure(
          FailureCode.BROKEN_PORTFOLIO,
          "portfolio " + Portfolio.key(of).naturalKey() + " is not whole: " + what.get());
    }
  }
}
