package riskcapital.consolidator.exceptions;

import static riskcapital.events.ExceptionChange.ACKNOWLEDGED;
import static riskcapital.events.ExceptionChange.ASSIGNED;
import static riskcapital.events.ExceptionChange.CANCELLED;
import static riskcapital.events.ExceptionChange.COMMENTED;
import static riskcapital.events.ExceptionChange.ESCALATED;
import static riskcapital.events.ExceptionChange.OPENED;
import static riskcapital.events.ExceptionChange.REOPENED;
import static riskcapital.events.ExceptionChange.RESOLVED;
import static riskcapital.events.ExceptionChange.WAIVED;
import static riskcapital.events.ExceptionChange.WAIVER_DENIED;
import static riskcapital.events.ExceptionChange.WAIVER_REQUESTED;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import riskcapital.events.ExceptionChange;
import riskcapital.events.ExceptionState;

/**
 * The legal steps of an exception's life. {@code RESOLVED} and {@code CANCELLED} are terminal: a
 * recurrence is a new exception. Nothing escalates while it is waived.
 */
public final class AllowedTransitions {
  private static final Set<ExceptionState> LIVE =
      EnumSet.of(
          ExceptionState.OPEN,
          ExceptionState.ACKNOWLEDGED,
          ExceptionState.WAIVER_REQUESTED,
          ExceptionState.WAIVED);

  private static final Set<Step> TABLE = table();

  private AllowedTransitions() {}

  private record Step(ExceptionChange change, ExceptionState before, ExceptionState after) {}

  /** Whether the step is legal. */
  public static boolean allows(
      ExceptionChange change, ExceptionState before, ExceptionState after) {
    return TABLE.contains(new Step(change, before, after));
  }

  /** Throws {@link IllegalArgumentException} for a step that is not legal. */
  static void check(ExceptionChange change, ExceptionState before, ExceptionState after) {
    if (!allows(change, before, after)) {
      throw new IllegalArgumentException(
          "an exception cannot go from %s to %s by %s".formatted(before, after, change));
    }
  }

  private static Set<Step> table() {
    Set<Step> steps = new HashSet<>();
    steps.add(new Step(OPENED, ExceptionState.UNSPECIFIED, ExceptionState.OPEN));
    steps.add(new Step(ACKNOWLEDGED, ExceptionState.OPEN, ExceptionState.ACKNOWLEDGED));
    for (ExceptionState before : EnumSet.of(ExceptionState.OPEN, ExceptionState.ACKNOWLEDGED)) {
      steps.add(new Step(WAIVER_REQUESTED, before, ExceptionState.WAIVER_REQUESTED));
    }
    steps.add(new Step(WAIVED, ExceptionState.WAIVER_REQUESTED, ExceptionState.WAIVED));
    steps.add(new Step(WAIVER_DENIED, ExceptionState.WAIVER_REQUESTED, ExceptionState.OPEN));
    steps.add(new Step(REOPENED, ExceptionState.WAIVED, ExceptionState.OPEN));
    for (ExceptionState live : LIVE) {
      steps.add(new Step(ASSIGNED, live, live));
      steps.add(new Step(COMMENTED, live, live));
      steps.add(new Step(RESOLVED, live, ExceptionState.RESOLVED));
      steps.add(new Step(CANCELLED, live, ExceptionState.CANCELLED));
      if (live != ExceptionState.WAIVED) {
        steps.add(new Step(ESCALATED, live, live));
      }
    }
    return Set.copyOf(steps);
  }
}
