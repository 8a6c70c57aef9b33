package riskcapital.consolidator.exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import riskcapital.events.ExceptionChange;
import riskcapital.events.ExceptionState;

class AllowedTransitionsTest {
  private static final Set<String> LEGAL =
      Set.of(
          "OPENED UNSPECIFIED OPEN",
          "ACKNOWLEDGED OPEN ACKNOWLEDGED",
          "WAIVER_REQUESTED OPEN WAIVER_REQUESTED",
          "WAIVER_REQUESTED ACKNOWLEDGED WAIVER_REQUESTED",
          "WAIVED WAIVER_REQUESTED WAIVED",
          "WAIVER_DENIED WAIVER_REQUESTED OPEN",
          "REOPENED WAIVED OPEN",
          "ASSIGNED OPEN OPEN",
          "ASSIGNED ACKNOWLEDGED ACKNOWLEDGED",
          "ASSIGNED WAIVER_REQUESTED WAIVER_REQUESTED",
          "ASSIGNED WAIVED WAIVED",
          "COMMENTED OPEN OPEN",
          "COMMENTED ACKNOWLEDGED ACKNOWLEDGED",
          "COMMENTED WAIVER_REQUESTED WAIVER_REQUESTED",
          "COMMENTED WAIVED WAIVED",
          "ESCALATED OPEN OPEN",
          "ESCALATED ACKNOWLEDGED ACKNOWLEDGED",
          "ESCALATED WAIVER_REQUESTED WAIVER_REQUESTED",
          "RESOLVED OPEN RESOLVED",
          "RESOLVED ACKNOWLEDGED RESOLVED",
          "RESOLVED WAIVER_REQUESTED RESOLVED",
          "RESOLVED WAIVED RESOLVED",
          "CANCELLED OPEN CANCELLED",
          "CANCELLED ACKNOWLEDGED CANCELLED",
          "CANCELLED WAIVER_REQUESTED CANCELLED",
          "CANCELLED WAIVED CANCELLED");

  @Test
  void theTableHoldsTheLegalStepsAndNoOther() {
    Set<String> allowed = new TreeSet<>();
    for (ExceptionChange change : ExceptionChange.values()) {
      for (ExceptionState before : ExceptionState.values()) {
        for (ExceptionState after : ExceptionState.values()) {
          if (AllowedTransitions.allows(change, before, after)) {
            allowed.add(change + " " + before + " " + after);
          }
        }
      }
    }
    assertThat(allowed).containsExactlyInAnyOrderElementsOf(LEGAL);
  }

  @Test
  void anIllegalTransitionCannotBeMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Transition.resolution(ExceptionState.CANCELLED, "too late", Instant.EPOCH, null))
        .withMessage("an exception cannot go from CANCELLED to RESOLVED by RESOLVED");
  }
}
