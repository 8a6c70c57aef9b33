package riskcapital.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * What can satisfy a fund's obligations: its submissions, and validations by people that were made
 * without one.
 *
 * @param validations each with the date of its instant, in the policy's zone, as reference date
 */
record Satisfactions(Submissions submissions, List<Satisfaction> validations) {

  /** Those of a label, in the order in which they are taken; a validation is of every label. */
  List<Satisfaction> inOrder(Label label) {
    List<Satisfaction> satisfactions = new ArrayList<>(validations);
    for (Submission submission : submissions.all()) {
      var at = submission.firstCompleteAt(label);
      if (at != null && submission.satisfies(label)) {
        satisfactions.add(
            new Satisfaction(at, submission.id(), submission.current().referenceDate()));
      }
    }
    satisfactions.sort(Satisfaction.ORDER);
    return satisfactions;
  }
}
