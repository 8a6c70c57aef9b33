package riskcapital.consolidator.derivation;

import java.time.Instant;

/**
 * The funds that the current transaction derives. Their ids are rows of {@code DERIVATION_SCOPE},
 * for statements to join with.
 *
 * @param id {@code DERIVATION_SCOPE.scope_id} of this transaction
 * @param now the instant of evaluation
 */
public record DerivationScope(long id, Instant now) {}
