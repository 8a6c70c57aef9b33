package riskcapital.consolidator.derivation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The funds that the current transaction derives, or some of them ({@link PartOfScope}). Their ids
 * are rows of {@code DERIVATION_SCOPE}, for statements to join with.
 *
 * @param id {@code DERIVATION_SCOPE.scope_id} of these funds
 * @param now the instant of evaluation, in microseconds
 * @param watermark least of the three feeds' effective watermarks, null while a feed has none; read
 *     once, before any fact, so that all steps judge by the same evidence
 */
public record DerivationScope(long id, Instant now, @Nullable Instant watermark) {}
