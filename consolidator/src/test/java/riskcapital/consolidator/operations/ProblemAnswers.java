package riskcapital.consolidator.operations;

/** How the operations API answers errors, for tests of a single controller. */
public final class ProblemAnswers {
  private ProblemAnswers() {}

  /** The advice. */
  public static Object advice() {
    return new AnswerProblems();
  }
}
