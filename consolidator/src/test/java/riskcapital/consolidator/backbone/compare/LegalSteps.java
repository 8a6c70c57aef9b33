package riskcapital.consolidator.backbone.compare;

import java.util.Set;
import java.util.TreeSet;

/** The steps that domain.md, section 6, allows, written down again. */
final class LegalSteps {
  private static final Set<String> STEPS = steps();

  private LegalSteps() {}

  /**
   * @param before {@code null} at opening
   */
  static boolean allow(String change, String before, String after) {
    return STEPS.contains(change + " " + before + " " + after);
  }

  private static Set<String> steps() {
    Set<String> steps = new TreeSet<>();
    steps.add("OPENED null OPEN");
    steps.add("ACKNOWLEDGED OPEN ACKNOWLEDGED");
    steps.add("WAIVER_REQUESTED OPEN WAIVER_REQUESTED");
    steps.add("WAIVER_REQUESTED ACKNOWLEDGED WAIVER_REQUESTED");
    steps.add("WAIVED WAIVER_REQUESTED WAIVED");
    steps.add("WAIVER_DENIED WAIVER_REQUESTED OPEN");
    steps.add("REOPENED WAIVED OPEN");
    for (String live : Set.of("OPEN", "ACKNOWLEDGED", "WAIVER_REQUESTED", "WAIVED")) {
      steps.add("ASSIGNED " + live + " " + live);
      steps.add("COMMENTED " + live + " " + live);
      steps.add("RESOLVED " + live + " RESOLVED");
      steps.add("CANCELLED " + live + " CANCELLED");
      if (!live.equals("WAIVED")) {
        steps.add("ESCALATED " + live + " " + live);
      }
    }
    return steps;
  }
}
