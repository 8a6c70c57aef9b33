package riskcapital.consolidator.derivation;

/**
 * One step of the derivation, run for all funds of a scope at once. Steps run in the order of
 * Spring's {@code @Order}: 100 judgement of margin versions, 190 exposure of portfolios at hand,
 * 200 of others, and labels, 300 duties and obligations, 400 status, 500 warnings, 600 exceptions.
 *
 * <p>A step runs in the caller's transaction, the funds' head rows are locked, and the number of
 * its statements does not depend on the number of funds. Running a step again without a change of
 * facts or time changes no row.
 */
public interface DerivationStep {
  /** Derives this step's rows for every fund of the scope. */
  void derive(DerivationScope scope);

  /**
   * Derives what may be another of settled funds: of each nothing changed but that its newest
   * portfolio, which arrived, is one like the one before. Most steps follow from labels, which then
   * are the same, so nothing is.
   */
  default void deriveSettled(DerivationScope scope) {}
}
