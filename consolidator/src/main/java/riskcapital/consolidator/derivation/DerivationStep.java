package riskcapital.consolidator.derivation;

/**
 * One step of the derivation, run for all funds of a scope at once. Steps run in the order of
 * Spring's {@code @Order}: 100 judgement of margin versions, 200 exposure and labels, 300 duties
 * and obligations, 400 status, 500 warnings, 600 exceptions.
 *
 * <p>A step runs in the caller's transaction, the funds' head rows are locked, and the number of
 * its statements does not depend on the number of funds. Running a step again without a change of
 * facts or time changes no row.
 */
public interface DerivationStep {
  /** Derives this step's rows for every fund of the scope. */
  void derive(DerivationScope scope);
}
